import SpecDiagnostics
import SpecLanguage
import SpecModel
import Testing

@Suite struct EvidenceTests {
    @Test func whatIsInsideInherits() throws {
        let model = ModelOf("shapes: {Part: {kind: structure, fields: {x: {type: string, wire: x}}}}").model
        let field = try #require(model.shapes.first?.structure?.fields.first)
        #expect(field.evidence?.name.value == "page")
        #expect(field.wireName?.evidence == nil, "it has none of its own")
    }

    @Test(
        "an evidence that is nowhere is reported, whichever fact names it",
        arguments: [
            "{type: {is: string, by: no}, wire: x}", "{type: string, wire: {is: x, by: no}}",
            "{type: string, wire: x, by: no}", "{type: string, wire: x, length: {max: 2, by: no}}",
            "{type: string, wire: x, pattern: {is: a, by: no}}", "{type: string, wire: x, space: {is: y, by: no}}",
            "{type: string, wire: x, required: {is: true, by: no}}",
            "{type: integer, wire: x, range: {max: 2, by: no}}",
            "{type: list<string>, wire: x, count: {max: 2, by: no}}",
            "{type: object, spread: {is: true, by: no}}",
            "{type: boolean, wire: x, words: {true: T, false: F, by: no}}",
            "{type: money, wire: x, scale: 2, currency: {is: CNY, by: no}}",
            "{type: dateTime, wire: x, zone: {is: '+08:00', by: no}}",
            "{type: dateTime, wire: x, zone: '+08:00', format: {is: yyyyMMddHHmmss, by: no}}",
        ])
    func unknown(_ field: String) {
        #expect(
            ModelOf("shapes:\n  Part:\n    kind: structure\n    fields:\n      x: \(field)").findings
                == ["5 unknown-name"])
    }
}
