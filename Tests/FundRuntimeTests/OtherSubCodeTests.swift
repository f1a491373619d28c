import FundRuntime
import GatewayFixture
import Testing

/// What a table says of sub codes that it does not list counts after everything that any table lists.
@Suite struct OtherSubCodeTests {
    @Test(
        arguments: EchoChannel.allCases,
        [
            ("40002", "isv.new-rule", NextStep?.some(.fixSetup)), ("40002", "aop.new", .fixRequest),
            ("40002", "isv.special.case", .stop),
            // Listed: in the second table, under another code, or with words that are not understood.
            ("40002", "isv.listed", nil), ("40002", "isv.elsewhere", nil), ("40002", "isv.later", nil),
            // No sub code, no text that is one, another code, or a beginning alone.
            ("40002", "", nil), ("40002", "isv.a b", nil), ("40002", "-", nil), ("40002", "isv.é", nil),
            ("40003", "isv.new-rule", nil), ("4000", "isv.new-rule", nil), ("40004", "isv.new-rule", nil),
            ("40004", "INVALID_X", .fixRequest), ("40004", "INVALID", nil),
            // What is not listed was never carried out, for sure; nor may a word be taken for another.
            ("40005", "PAID_X", nil), ("40005", "ODD_X", nil),
        ])
    func refusals(_ channel: EchoChannel, _ example: (code: String, subCode: String, next: NextStep?)) async throws {
        let client = try channel.client(refusing: example.subCode, code: example.code)
        let outcome = await client.call(Guarded.self, try AnyRequest(#""x":"1""#), CallOptions())
        // The third version has no codes, so what is said of those that share one is not said of its own.
        let next = channel == .v3 ? nil : example.next
        #expect(outcome.rejection?.next == next && (outcome.unresolved != nil) == (next == nil))
        if next != nil {
            #expect(outcome.rejection?.subCode?.rawValue == example.subCode)
            #expect(outcome.rejection?.effect == ErrorEffect.none)
        }
    }
}

/// A call with two tables.
nonisolated enum Guarded: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.guarded", method: "alipay.test.ask", effect: .changes,
            errors: [
                ErrorTable(
                    "40002 - unknown query\n40002 isv.later perhaps query\n40003 isv.elsewhere unknown query",
                    others: "40002 - none fixRequest\n40002 isv. none fixSetup\n40002 isv.special. none stop"),
                ErrorTable(
                    "40002 isv.listed unknown query",
                    others: "40004 INVALID_ none fixRequest\n40005 PAID_ applied query\n40005 ODD_ perhaps query"),
            ])
    }
}
