import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// The coded form of outcomes: what a journal keeps comes back as it was, and never as another outcome.
@Suite struct OutcomeCodingTests {
    typealias Send = Fund.B2cRedPacket.Send

    private static func fixture() throws -> JSONObject {
        let url = try #require(Bundle.module.url(forResource: "Vectors/outcomes-1", withExtension: "json"))
        return try JSONObject(parsing: String(contentsOf: url, encoding: .utf8))
    }

    private static func object(_ members: (String, JSONValue?)...) -> JSONObject {
        var object = JSONObject()
        for (name, value) in members { object[name] = value }
        return object
    }

    private static func outcome(_ name: String, _ value: JSONValue?, version: JSONValue? = 1) throws -> JSONObject {
        object(("version", version), ("operationID", "cloud.fund.b2cRedPacket.send"), (name, value))
    }

    private static func decode(_ object: JSONObject) throws -> Outcome<Send> {
        try JSONDecoder().decode(Outcome<Send>.self, from: Data(object.jsonText.utf8))
    }

    /// Decodes a form, and encodes what came of it to the same.
    private static func decoded(_ form: JSONObject) throws -> Outcome<Send> {
        let outcome = try decode(form)
        let again = try JSONSerialization.jsonObject(with: JSONEncoder().encode(outcome)) as? NSDictionary
        let first = try JSONSerialization.jsonObject(with: Data(form.jsonText.utf8)) as? NSDictionary
        #expect(again == first)
        return outcome
    }

    @Test func anAcceptedResponse() throws {
        let reply = try #require(try Self.decoded(Self.outcome("accepted", Self.fixture()["accepted"])).reply)
        #expect(reply.state == .succeeded && reply.mayReverse && reply.code == "10000" && reply.requestID == "r1")
        #expect(reply.response.orderId == "2019" && reply.response.transAmount?.minorUnits == 168)
        #expect(reply.unreadableFields.map(\.path) == ["trans_date"])
    }

    @Test func aRejection() throws {
        let fixture = try Self.fixture()
        let form = Self.object(
            ("call", .object(try StoredCallTests.object())), ("error", fixture["error"]), ("next", fixture["next"]))
        let refusal = try #require(try Self.decoded(Self.outcome("rejected", .object(form))).rejection)
        #expect(refusal.subCode == .payeeNotExist && refusal.next == .fixRequest && refusal.code == "40004")
        #expect(refusal.subMessage?.reveal() == "收款用户不存在" && refusal.effect == .none)
        #expect(try refusal.call.text("out_biz_no") == "201806300001")
    }

    @Test func everyUnknownCause() throws {
        guard case .object(let causes) = try Self.fixture()["causes"] else { return #expect(Bool(false)) }
        for cause in causes.members {
            let form = Self.object(("call", .object(try StoredCallTests.object())), ("cause", cause.value))
            let unresolved = try #require(try Self.decoded(Self.outcome("unknown", .object(form))).unresolved)
            #expect(unresolved.cause.name == cause.name)
        }
        #expect(causes.members.count >= 28)
    }

    @Test func everyReasonNotToSend() throws {
        guard case .object(let reasons) = try Self.fixture()["reasons"] else { return #expect(Bool(false)) }
        for reason in reasons.members {
            let form = JSONValue.object(Self.object(("reason", reason.value)))
            #expect(try Self.decoded(Self.outcome("notSent", form)).notSent?.name == reason.name)
        }
        #expect(reasons.members.count >= 15)
    }

    /// What a later library writes is refused, above all where it stands for a success.
    @Test func whatIsNotKnownIsRefused() throws {
        let fixture = try Self.fixture()
        let accepted = try Self.outcome("accepted", fixture["accepted"])
        var refused = [
            try Self.outcome("partly", fixture["accepted"]), try Self.outcome("accepted", nil),
            try Self.outcome("accepted", fixture["accepted"], version: nil),
        ]
        var two = accepted
        two["rejected"] = two["accepted"]
        refused.append(two)
        for (member, value) in [("state", "later"), ("state", nil), ("response", "{"), ("response", "{}")] {
            guard case .object(var form) = fixture["accepted"] else { return #expect(Bool(false)) }
            form[member] = value.map { .string($0) }
            refused.append(try Self.outcome("accepted", .object(form)))
        }
        let later = Self.object(
            ("call", .object(try StoredCallTests.object())), ("cause", try JSONValue(parsing: #"{"x":{}}"#)))
        refused.append(try Self.outcome("unknown", .object(later)))
        refused.append(try Self.outcome("notSent", try JSONValue(parsing: #"{"reason":{"later":{}}}"#)))
        for form in refused { #expect(throws: (any Error).self, "\(form.jsonText)") { try Self.decode(form) } }

        #expect(throws: StoredCallError.otherVersion(2)) {
            try Self.decode(Self.outcome("accepted", fixture["accepted"], version: 2))
        }
        let data = Data(accepted.jsonText.utf8)
        #expect(
            throws: StoredCallError.otherOperation(
                "cloud.fund.b2cRedPacket.send", expected: "cloud.fund.order.query")
        ) { try JSONDecoder().decode(Outcome<Fund.Order.Query>.self, from: data) }
    }

    @Test func anEditedCallInARefusalIsSeen() throws {
        let fixture = try Self.fixture()
        let form = Self.object(
            ("call", .object(try StoredCallTests.object())), ("error", fixture["error"]), ("next", fixture["next"]))
        let edited = try Self.outcome("rejected", .object(form)).jsonText.replacing("1.68", with: "9.68")
        #expect(throws: StoredCallError.edited) { try Self.decode(JSONObject(parsing: edited)) }
    }
}
