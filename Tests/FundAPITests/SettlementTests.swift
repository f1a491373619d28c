import FundAPI
import FundRuntime
import GatewayFixture
import Testing

/// What became of a payment whose reply was lost is told apart from what became of the question about it.
@Suite struct SettlementTests {
    typealias Send = Fund.B2cRedPacket.Send

    private func settle(
        _ answer: GatewayAnswer, number: String = "N1"
    ) async throws -> Settlement<Fund.TransferOrder> {
        let bench = try Bench { call in
            call.method == "alipay.fund.trans.uni.transfer" ? .fault(.close) : answer
        }
        let request = try Send.Request(
            outBizNo: number, transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"),
            orderTitle: "T")
        return await bench.client.fund.b2cRedPacket.settle(
            try #require(await bench.client.fund.b2cRedPacket.send(request).unresolved))
    }

    private static func order(_ status: String, more: String = "") -> GatewayAnswer {
        .node(#"{"code":"10000","out_biz_no":"N1","trans_amount":"1","status":"\#(status)"\#(more)}"#)
    }

    @Test(
        "the state is the payment's",
        arguments: [
            ("SUCCESS", "", BusinessState.succeeded), ("FAIL", #","error_code":"PAYEE_NOT_EXIST""#, .failed),
            ("CLOSED", "", .failed), ("REFUND", "", .refunded), ("SUCCESS", #","sub_status":"REFUNDED""#, .refunded),
            ("DEALING", "", .processing), ("WAIT_PAY", "", .processing),
        ])
    func states(status: String, more: String, state: BusinessState) async throws {
        let settled = try #require(try await settle(Self.order(status, more: more)).settled)
        #expect(settled.state == state && settled.answer.response.outBizNo == "N1")
        #expect(settled.answer.mayReverse == (status == "SUCCESS" && state == .succeeded))
    }

    /// Signed refusals, listed for the question or for no call at all: each leaves a paid order as open as it was.
    @Test(
        "a refused question is no refused payment",
        arguments: [
            ("40004", "ORDER_NOT_EXIST"), ("40004", "INVALID_PARAMETER"), ("40004", "NO_ORDER_PERMISSION"),
            ("40002", "isv.invalid-signature"), ("40002", "isv.invalid-app-id"),
            ("20001", "aop.app-auth-token-time-out"), ("40005", "isv.app-call-limited"),
            ("40006", "isv.insufficient-isv-permissions"), ("20000", "isp.unknow-error"), ("40004", "NEVER_SEEN"),
            // Said of the payment it would be definite, yet it was said of the question.
            ("40004", "PAYEE_NOT_EXIST"), ("40004", "PAYER_BALANCE_NOT_ENOUGH"),
        ])
    func refusedQuestions(code: String, subCode: String) async throws {
        let settlement = try await settle(.refusal(code: code, subCode: subCode))
        guard case .refused(let error, _) = settlement.unsettled?.reason else {
            return #expect(Bool(false), "the question's refusal was taken for the payment's")
        }
        #expect(error.code == code && error.subCode == subCode)
    }

    @Test func aLostOrForeignAnswerLeavesThePaymentOpen() async throws {
        #expect(try await settle(.fault(.close)).cause != nil)
        #expect(try await settle(.node(#"{"code":"10000","out_biz_no":"N1"}"#)).cause == .statusMissing)
        #expect(try await settle(Self.order("LATER")).cause == .unrecognisedStatus("LATER"))
        #expect(try await settle(Self.order("SUCCESS"), number: "N2").cause == .echoMismatch(field: "out_biz_no"))
    }

    @Test func aQuestionThatIsNotAskedLeavesThePaymentOpen() async throws {
        let bench = try Bench { _ in .fault(.close) }
        let request = try Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"), orderTitle: "T")
        let unresolved = try #require(await bench.client.fund.b2cRedPacket.send(request).unresolved)
        let settlement = await bench.client.settle(unresolved, by: Fund.Order.Query.self) {
            _ throws(InvalidRequest) in try Fund.Order.Query.Request()
        }
        guard case .notAsked(let reason) = settlement.unsettled?.reason else {
            return #expect(Bool(false), "\(settlement)")
        }
        #expect(reason.name == "invalidRequest" && bench.gateway.calls.count == 1)
    }

    @Test(
        "what a status means for the call is said by the call's own contract, not by the question's",
        arguments: [("SUCCESS", BusinessState.processing), ("CLOSED", .succeeded), ("DEALING", nil)])
    func ownStates(status: String, state: BusinessState?) async throws {
        let bench = try Bench { call in
            call.method == "alipay.fund.trans.uni.transfer"
                ? .fault(.close) : Self.order(status, more: #","order_id":"O1""#)
        }
        let request = try Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"), orderTitle: "T")
        let unresolved = try #require(await bench.client.fund.b2cRedPacket.send(request).unresolved)
        let own = StatusTable(field: ["status"], "SUCCESS processing\nCLOSED succeeded", mayReverse: [])
        let settlement = await bench.client.settle(
            unresolved, by: Fund.Order.Query.self, SettlementContract(status: own)
        ) { _ throws(InvalidRequest) in try Fund.Order.Query.Request(orderId: "O1") }
        #expect(settlement.settled?.state == state)
        if state == nil { #expect(settlement.cause == .unrecognisedStatus(status)) }
    }
}
