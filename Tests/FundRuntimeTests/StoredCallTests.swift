import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// The coded form of stored calls: each version that was ever written is read, or refused by name.
@Suite struct StoredCallTests {
    typealias Send = Fund.B2cRedPacket.Send

    private static func text(_ name: String) throws -> String {
        let url = try #require(Bundle.module.url(forResource: "Vectors/StoredCalls/\(name)", withExtension: "json"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    static func object(_ name: String = "version-1") throws -> JSONObject { try JSONObject(parsing: text(name)) }

    static func call(_ object: JSONObject) throws -> StoredCall {
        try JSONDecoder().decode(StoredCall.self, from: Data(object.jsonText.utf8))
    }

    /// The fixture's fingerprint was made by other software.
    @Test func versionOneIsReadAndSentByteForByte() async throws {
        let object = try Self.object()
        let call = try Self.call(object)
        #expect(try call.text("out_biz_no") == "201806300001" && call.appID == Bench.appID)
        let bench = try Bench { _ in .node(Bench.success()) }
        #expect(await bench.client.resend(try Unresolved<Send>(call)).reply?.state == .succeeded)
        let sent = try #require(bench.gateway.calls.first)
        #expect(object["content"] == .string(sent.bizContent) && sent.parameters["app_auth_token"] == "token")
        let again = try JSONSerialization.jsonObject(with: JSONEncoder().encode(call)) as? NSDictionary
        let first = try JSONSerialization.jsonObject(with: Data(object.jsonText.utf8)) as? NSDictionary
        #expect(again == first)
    }

    @Test(arguments: EchoChannel.allCases) func everyChannelSendsWhatItStored(_ channel: EchoChannel) async throws {
        let client = try channel.client(answering: #""out_trade_no":"T1","fund_change":"Y""#)
        let prepared = try client.prepare(Refund.self, try AnyRequest(UnrepeatedKeyTests.byNumber))
        let call = try JSONDecoder().decode(StoredCall.self, from: try JSONEncoder().encode(prepared.call))
        #expect(await client.send(try PreparedCall<Refund>(neverSent: call)).reply?.state == .succeeded)
        #expect(await client.resend(try Unresolved<Refund>(call)).reply?.state == .succeeded)
        for other in EchoChannel.allCases {
            let client = try other.client(answering: #""out_trade_no":"T1","fund_change":"Y""#)
            let isSame =
                try client.prepare(Refund.self, try AnyRequest(UnrepeatedKeyTests.byNumber)).call.channel
                == call.channel
            let outcome = await client.send(try PreparedCall<Refund>(neverSent: call))
            #expect(outcome.notSent?.name == (isSame ? nil : "otherChannel"))
        }
    }

    @Test(arguments: ["unversioned-first", "unversioned-reads", "unversioned-kind", "unversioned-verb"])
    func whatHasNoFingerprintIsRefusedByName(_ name: String) throws {
        #expect(throws: StoredCallError.noVersion) { try Self.call(Self.object(name)) }
    }

    @Test(arguments: [2, 0, -1, 999]) func anotherVersionIsRefusedByName(_ version: Int) throws {
        var object = try Self.object()
        object["version"] = .number(try #require(JSONNumber(String(version))))
        object["later"] = .boolean(true)
        #expect(throws: StoredCallError.otherVersion(version)) { try Self.call(object) }
    }

    @Test func anUnknownMemberIsNamed() throws {
        var object = try Self.object()
        object["notify\n"] = .boolean(true)
        #expect(throws: StoredCallError.unknownMember("notify?")) { try Self.call(object) }
    }

    @Test func everyEditIsSeen() throws {
        let object = try Self.object()
        var edits = 0
        for (text, other) in [
            ("1.68", "9.68"), ("201806300001", "201806300002"), ("2088123412341234", "2088123412341235"),
            ("b2cRedPacket.send", "transferAccount.transfer"), ("uni.transfer", "uni.transfer2"),
            (#""gateway""#, #""gatewayV3""#), ("2021000000000001", "2021000000000002"),
            (#""method","fing"#, #""page","fing"#), (#""app_auth_token""#, #""notify_url""#),
            (#"["appAuthToken"]"#, #"["appAuthToken","x"]"#), (#""token"}"#, #""token2"}"#), ("测试", "測試"),
            (#""options":[{"#, #""options":[{"path":[],"value":"x"},{"#), (#""fingerprint":"f"#, #""fingerprint":"0"#),
        ] {
            let edited = object.jsonText.replacing(text, with: other)
            guard edited != object.jsonText else { continue }
            edits += 1
            #expect(throws: StoredCallError.edited, "\(text)") {
                try JSONDecoder().decode(StoredCall.self, from: Data(edited.utf8))
            }
        }
        #expect(edits == 14)
    }

    @Test func everyMemberIsNeeded() throws {
        let object = try Self.object()
        for member in object.members {
            var less = object
            less[member.name] = nil
            #expect(throws: (any Error).self, "\(member.name)") { try Self.call(less) }
        }
    }

    @Test(arguments: ["page", "function:alicloud-dysms"]) func anUnknownKindIsRefused(_ kind: String) throws {
        #expect(CallKind(rawValue: kind)?.rawValue == kind)
        for other in ["", "function:", "later", "METHOD"] { #expect(CallKind(rawValue: other) == nil) }
    }

    @Test func errorsSayWhatIsWrongAndNothingOfTheCall() {
        let errors: [StoredCallError] = [
            .noVersion, .otherVersion(2), .unknownMember("x"), .edited, .otherOperation("a", expected: "b"),
        ]
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
