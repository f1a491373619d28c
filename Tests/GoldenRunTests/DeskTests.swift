import FundRuntime
import GatewayFixture
import GoldenDesk
import Testing

/// The output of the golden case `private-values-of-all-types`: what is marked is sent and read as ever, and never printed.
@Suite struct DeskTests {
    private typealias Enter = Desk.Users.Enter

    private func request(gender: Desk.Gender = .f, genders: [Desk.Gender] = [.m, .x]) throws -> Enter.Request {
        let day = try #require(LocalDate("1987-06-05"))
        let time = try #require(OffsetDateTime("1987-06-05 04:03:02", offset: 28_800))
        var file = JSONObject()
        file["blood"] = .string("ABNEG")
        return try Enter.Request(
            number: "N1", birthday: day, born: time, died: time, gender: gender, ward: .east, room: "E4711", age: 139,
            weight: DecimalText("83.55"), insured: true, income: Desk.Income("77123.45"),
            debts: Desk.Income("66001.01"), genders: genders, visits: [day], notes: ["NOTE-1"],
            tags: ["TAG-1": "TAG-2"],
            file: file, anything: .string("SECRET-1"), extra: file)
    }

    private static let content =
        #"{"number":"N1","birthday":"1987-06-05","born_at":"19870605040302","#
        + #""died_at":"1987-06-05 04:03:02","gender":"F","age":139,"weight":"83.55","insured":"Y","income":"77123.45","#
        + #""debts":"6600101","genders":["M","X"],"visits":["1987-06-05"],"notes":["NOTE-1"],"tags":{"TAG-1":"TAG-2"},"#
        + #""file":{"blood":"ABNEG"},"anything":"SECRET-1","blood":"ABNEG"}"#
    private static let reply =
        #"{"code":"10000","number":"N1","birthday":"1987-06-05","born_at":"1987-06-05 04:03:02","#
        + #""gender":"F","age":139,"insured":"Y","income":"77123.45","genders":["M","Z"],"visits":["1987-06-05"],"#
        + #""file":{"blood":"ABNEG"}}"#
    /// What no description may show.
    private static let planted = [
        "1987", "06-05", "0605", "139", "83.55", "77123", "66001", "E4711", "NOTE-1", "TAG-1", "ABNEG", "SECRET-1",
        #""F""#, "rawValue", "EAST", "true",
    ]

    @Test func whatIsPrivateIsSentAndRead() async throws {
        let bench = try Bench { _ in .node(Self.reply) }
        let outcome = await bench.client.desk.users.enter(try request())
        guard case .accepted(let accepted) = outcome else { throw Unexpected(outcome) }
        let call = try #require(bench.gateway.calls.first)
        #expect(call.bizContent == Self.content)
        #expect(call.parameters["ward"] == "EAST" && call.parameters["room"] == "E4711")
        let response = accepted.response
        #expect(response.birthday?.reveal().text == "1987-06-05" && response.gender?.reveal() == .f)
        #expect(response.age?.reveal() == 139 && response.insured?.reveal() == true)
        #expect(response.income?.reveal().minorUnits == 7_712_345)
        #expect(response.genders?.reveal().map(\.rawValue) == ["M", "Z"] && response.visits?.reveal().count == 1)
        #expect(response.file?.reveal()["blood"] == .string("ABNEG"))
        try expectHidden(accepted)
        try expectHidden(response)
        try expectHidden(outcome)
    }

    @Test func noWayOfPrintingShowsIt() throws { try expectHidden(try request()) }

    /// A typo in a raw value, which is accepted by the type, is not sent; the message does not repeat it.
    @Test func onlyDocumentedValuesOfAClosedEnumAreSent() throws {
        let typo = Desk.Gender(rawValue: "Femail")
        let error = #expect(throws: InvalidRequest.self) { try request(gender: typo, genders: [.m, typo]) }
        #expect(error?.violations.map(\.fields) == [["gender"], ["genders"]])
        #expect(error?.violations.map(\.message) == ["must be one of F, M, X", "must be one of F, M, X"])
    }

    private func expectHidden(_ value: some Any) throws {
        var dumped = ""
        dump(value, to: &dumped)
        for text in ["\(value)", String(reflecting: value), dumped, "\([value])", walk(value)] {
            for secret in Self.planted { #expect(!text.contains(secret), "\(type(of: value)) shows \(secret)") }
        }
    }

    /// Every value that reflection reaches, however deep.
    private func walk(_ value: Any) -> String {
        Mirror(reflecting: value).children.map { "\($0.label ?? "") \($0.value) \(walk($0.value))" }.joined()
    }
}
