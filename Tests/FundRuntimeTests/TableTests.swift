import FundRuntime
import GatewayFixture
import Testing

/// Tables are read through calls: what a row says is what a caller gets.
@Suite struct TableTests {
    @Test(arguments: ["SUCCES", "SUCCESSES", "succeeded", "SUCCESS succeeded", "success", "", " ", "SUCCESS\\n"])
    func onlyWholeStatusesMatch(status: String) async throws {
        let bench = try Bench { _ in .node(Bench.success(status: status)) }
        #expect(try await bench.send().unresolved != nil)
    }

    @Test(arguments: ["PAYEE_NOT", "PAYEE_NOT_EXIST none", "payee_not_exist", "-", "none", "- unknown query"])
    func onlyWholeSubCodesMatch(subCode: String) async throws {
        let bench = try Bench { _ in .refusal(subCode: subCode) }
        #expect(try await bench.send().unresolved != nil)
    }

    @Test func laterTablesAreReadToo() async throws {
        let bench = try Bench { _ in .refusal(code: "40005", subCode: "isv.app-call-limited") }
        #expect(try await bench.send().rejection?.next == .slowDown)
    }

    @Test func aSubCodeCountsUnderItsOwnCodeOnly() async throws {
        let bench = try Bench { _ in .refusal(code: "40006", subCode: "PAYEE_NOT_EXIST") }
        #expect(try await bench.send().unresolved != nil)
    }

    @Test func pendingCodesAreAcceptedAsProcessing() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10003","msg":"waiting"}"#) }
        let request = GenericExecute.Request(method: "alipay.trade.pay", params: JSONObject())
        let outcome = await bench.client.call(GenericExecute.self, request, CallOptions())
        #expect(outcome.reply?.state == .processing)
    }

    @Test func repliesWithoutACodeAreAcceptedWhereAllowed() async throws {
        let bench = try Bench { _ in .node(#"{"access_token":"x","expires_in":"3600"}"#) }
        let request = GenericExecute.Request(method: "alipay.system.oauth.token", params: JSONObject())
        #expect(await bench.client.call(GenericExecute.self, request, CallOptions()).reply != nil)
        let error = try Bench { _ in .shaped(ShapedReply(#"{"x":"y"}"#, nodeName: "error_response")) }
        #expect(await error.client.call(GenericExecute.self, request, CallOptions()).unresolved != nil)
        let sub = try Bench { _ in .node(#"{"sub_code":"isv.code-invalid"}"#) }
        #expect(await sub.client.call(GenericExecute.self, request, CallOptions()).unresolved != nil)
    }
}
