import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct GatewayCallTests {
    @Test func successCarriesResponseStateAndWire() async throws {
        let bench = try Bench { _ in .node(Bench.success(more: #","brand_new":{"a":[1,2.50]}"#)) }
        let reply = try #require(try await bench.send().reply)
        #expect(bench.gateway.faults == [])
        #expect(reply.state == .succeeded && reply.mayReverse)
        #expect(reply.code == "10000" && reply.message == "Success")
        #expect(reply.response.outBizNo == Bench.orderNumber)
        #expect(reply.response.status == .success)
        #expect(reply.response.transAmount?.minorUnits == 168)
        #expect(reply.response.transDate?.secondsSince1970 == 1_566_316_800)
        #expect(reply.response.wire["brand_new"]?.jsonText == #"{"a":[1,2.50]}"#)
    }

    @Test func requestIsExactlyAsWritten() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        _ = try await bench.client.fund.b2cRedPacket.send(
            Bench.request(), appAuthToken: "token+/=", notifyURL: "https://example.com/n?a=1&b=2")
        let call = try #require(bench.gateway.calls.first)
        #expect(
            call.bizContent
                == #"{"out_biz_no":"201806300001","trans_amount":"1.68","payee_info":{"identity":"2088123412341234","#
                + #""identity_type":"ALIPAY_USER_ID","name":"张三"},"order_title":"测试 a+b&c=d%/\"","#
                + #""product_code":"STD_RED_PACKET","business_params":"{\"sub_biz_scene\":\"REDPACKET\"}"}"#)
        #expect(call.parameters["timestamp"] == "2026-11-23 08:00:00")
        #expect(call.parameters["app_auth_token"] == "token+/=")
        #expect(call.parameters["notify_url"] == "https://example.com/n?a=1&b=2")
        #expect(bench.gateway.faults == [])
    }

    @Test(arguments: [("DEALING", BusinessState.processing), ("FAIL", .failed), ("REFUND", .refunded)])
    func statuses(status: String, state: BusinessState) async throws {
        let bench = try Bench { _ in .node(Bench.success(status: status)) }
        let reply = try #require(try await bench.send().reply)
        #expect(reply.state == state && !reply.mayReverse)
    }

    @Test func definiteRefusalIsTyped() async throws {
        let bench = try Bench { _ in .refusal(subCode: "PAYEE_NOT_EXIST") }
        let rejection = try #require(try await bench.send().rejection)
        #expect(rejection.code == "40004" && rejection.subCode == .payeeNotExist)
        #expect(rejection.effect == .none && rejection.next == .fixRequest)
        #expect(rejection.subMessage?.reveal() == "refused")
    }

    @Test func signedErrorNodeIsARefusal() async throws {
        let node = #"{"code":"40002","msg":"Invalid","sub_code":"isv.invalid-signature","sub_msg":"x"}"#
        let bench = try Bench { _ in .shaped(ShapedReply(node, nodeName: "error_response")) }
        let rejection = try #require(try await bench.send().rejection)
        #expect(rejection.next == .fixSetup)
    }

    /// What the platform says of a refusal counts more than the status; of a success the status does.
    @Test(arguments: [400, 401, 403, 429, 500, 503]) func refusalsWithAStatusOfTheirOwn(status: Int) async throws {
        func send(_ node: String, _ signature: ShapedReply.Signature) async throws -> Outcome<Fund.B2cRedPacket.Send> {
            try await Bench { _ in
                var shaped = ShapedReply(node, signature: signature)
                shaped.status = status
                return .shaped(shaped)
            }.send()
        }
        let refusal = #"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#
        #expect(try await send(refusal, .valid).rejection?.subCode == .payeeNotExist)
        #expect(try await send(refusal, .absent).unresolved?.cause.refusal?.subCode == "PAYEE_NOT_EXIST")
        #expect(try await send(refusal, .over("x")).unresolved?.cause == .httpStatus(status))
        #expect(try await send(Bench.success(), .valid).unresolved?.cause == .httpStatus(status))
    }

    @Test func resendIsByteForByteAndSurvivesARestart() async throws {
        let count = Counter()
        let bench = try Bench { _ in count.next() == 1 ? .fault(.reset) : .node(Bench.success()) }
        let first = try await bench.client.fund.b2cRedPacket.send(Bench.request(), appAuthToken: "token")
        let unresolved = try #require(first.unresolved)
        let stored = try JSONEncoder().encode(unresolved.call)
        let call = try JSONDecoder().decode(StoredCall.self, from: stored)
        let again = try Unresolved<Fund.B2cRedPacket.Send>(call, cause: unresolved.cause)
        #expect(await bench.client.fund.b2cRedPacket.resend(again).reply != nil)
        let calls = bench.gateway.calls
        #expect(calls.count == 2)
        #expect(calls[0].bizContent == calls[1].bizContent)
        #expect(calls[1].parameters["app_auth_token"] == "token")
        let other = StoredCallError.otherOperation(call.operationID, expected: "cloud.fund.order.query")
        #expect(throws: other) { try Unresolved<Fund.Order.Query>(call, cause: unresolved.cause) }
    }

    @Test func settlingAsksForTheSameMerchantAndMovesNoMoney() async throws {
        let bench = try Bench { call in
            call.method == "alipay.fund.trans.uni.transfer" ? .fault(.close) : .node(Bench.success(status: "DEALING"))
        }
        let first = try await bench.client.fund.b2cRedPacket.send(
            Bench.request(), appAuthToken: "token", notifyURL: "https://example.com")
        let settled = await bench.client.fund.b2cRedPacket.settle(try #require(first.unresolved))
        #expect(settled.settled?.state == .processing)
        let query = try #require(bench.gateway.calls.last)
        #expect(query.method == "alipay.fund.trans.common.query")
        #expect(query.text("out_biz_no") == Bench.orderNumber)
        #expect(query.parameters["app_auth_token"] == "token" && query.parameters["notify_url"] == nil)
    }

    @Test func genericExecuteNamesItsMethod() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success"}"#) }
        let params = try JSONObject(parsing: #"{"out_trade_no":"1","total_amount":88.0}"#)
        let request = GenericExecute.Request(method: "alipay.trade.query", params: params)
        let outcome = await bench.client.call(GenericExecute.self, request, CallOptions())
        #expect(outcome.reply?.state == .notStated)
        #expect(bench.gateway.calls.first?.method == "alipay.trade.query")
        #expect(bench.gateway.calls.first?.bizContent == #"{"out_trade_no":"1","total_amount":88.0}"#)
        for method in ["", "a b", "a&b=c", "é"] {
            let bad = GenericExecute.Request(method: method, params: params)
            #expect(await bench.client.call(GenericExecute.self, bad, CallOptions()).notSent != nil)
        }
    }

    @Test func operationsWithoutAKeyAreNotResent() async throws {
        let bench = try Bench { _ in .fault(.close) }
        let request = GenericExecute.Request(method: "alipay.trade.refund", params: JSONObject())
        let outcome = await bench.client.call(GenericExecute.self, request, CallOptions())
        let again = await bench.client.resend(try #require(outcome.unresolved))
        #expect(again.unresolved?.cause == .notResent(reason: "notRepeatable"))
        #expect(bench.gateway.calls.count == 1)
    }

    @Test func optionsAreCheckedBeforeSending() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let long = try await bench.client.fund.b2cRedPacket.send(
            Bench.request(), appAuthToken: String(repeating: "x", count: 41))
        guard case .invalidRequest(let error) = long.notSent?.reason else { return #expect(Bool(false)) }
        #expect(error.violations.map(\.fields) == [["app_auth_token"]])
        var options = CallOptions()
        options.set("app_id", path: ["x"], "other")
        let reserved = await bench.client.call(Fund.B2cRedPacket.Send.self, try Bench.request(), options)
        #expect(reserved.notSent != nil)
        #expect(bench.gateway.calls.isEmpty)
    }
}
