import SpecModel
import Testing

@Suite struct SampleTests {
    private func findings(_ field: String, reply: String) -> [String] {
        ModelOf(
            """
            operations:
              ask:
                effect: reads
                openPlatform: {method: example.ask}
                request: {fields: {}}
                response: {fields: {x: \(field)}}
                samples:
                  - reply: {x: \(reply)}
            """
        ).findings
    }

    @Test(
        "a sample is what a client would read",
        arguments: [
            ("{type: dateTime, wire: x, zone: '+08:00', format: 'yyyy-MM-dd HH:mm'}", "'2015-04-28 15:45'"),
            (
                "{type: dateTime, wire: x, zone: '+08:00', format: 'yyyy-MM-dd HH:mm:ss.SSS'}",
                "'2015-04-28 15:45:57.320'"
            ),
            ("{type: integer, wire: x}", "7"), ("{type: list<string>, wire: x}", "['a', 'b']"),
        ])
    func fits(_ field: String, _ value: String) {
        #expect(findings(field, reply: value) == [])
    }

    @Test(
        "another one is reported",
        arguments: [
            ("{type: dateTime, wire: x, zone: '+08:00', format: 'yyyy-MM-dd HH:mm'}", "'2015-04-28 15:60'"),
            ("{type: dateTime, wire: x, zone: '+08:00', format: 'yyyy-MM-dd HH:mm:ss.SSS'}", "'2015-04-28 15:45:57'"),
            ("{type: dateTime, wire: x, zone: '+08:00'}", "'2015-02-29 00:00:00'"),
            ("{type: integer, wire: x}", "'7'"), ("{type: integer, wire: x}", "7.5"),
            ("{type: string, wire: x, length: {max: 2}}", "abc"),
        ])
    func doesNotFit(_ field: String, _ value: String) {
        #expect(findings(field, reply: value).allSatisfy { $0 == "8 sample-does-not-fit" })
        #expect(!findings(field, reply: value).isEmpty)
    }
}
