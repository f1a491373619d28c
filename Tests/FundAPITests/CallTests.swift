import Foundation
import FundAPI
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// Every generated call over real HTTP: what it writes, and what it reads.
@Suite struct CallTests {
    static let payment =
        #"{"code":"10000","msg":"Success","out_biz_no":"N1","order_id":"O1","#
        + #""pay_fund_order_id":"P1","status":"SUCCESS","trans_date":"2019-08-21 00:00:00"}"#
    static let order =
        #"{"code":"10000","msg":"Success","out_biz_no":"N1","order_id":"O1","#
        + #""pay_fund_order_id":"P1","status":"DEALING","trans_amount":1,"order_fee":"0.02"}"#

    @Test func redPacket() async throws {
        let bench = try Bench { _ in .node(Self.payment) }
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount("0.010".dropLast().description),
            payee: .userID("2088000000000001"), orderTitle: "测试/\"1\"")
        let reply = try #require(await bench.client.fund.b2cRedPacket.send(request, appAuthToken: "T1").reply)
        #expect(reply.state == .succeeded && !reply.mayReverse)
        #expect(reply.response.payFundOrderId == "P1" && reply.response.transDate?.text == "2019-08-21 00:00:00")
        let call = try #require(bench.gateway.calls.first)
        #expect(call.method == "alipay.fund.trans.uni.transfer" && call.parameters["app_auth_token"] == "T1")
        #expect(
            try members(call.bizContent) == [
                "out_biz_no": "N1", "trans_amount": "0.01", "order_title": "测试/\"1\"", "product_code": "STD_RED_PACKET",
                "biz_scene": "DIRECT_TRANSFER", "business_params": #"{"sub_biz_scene":"REDPACKET"}"#,
                "payee_info": #"{"identity":"2088000000000001","identity_type":"ALIPAY_USER_ID"}"#,
            ])
        #expect(bench.gateway.faults.isEmpty)
    }

    @Test func transferToAnAccount() async throws {
        let bench = try Bench { _ in .node(Self.payment) }
        let request = try Fund.TransferAccount.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount(minorUnits: 10),
            payee: .logonID("a@example.com", name: "张三"), orderTitle: "T")
        let reply = try #require(await bench.client.fund.transferAccount.transfer(request).reply)
        #expect(reply.state == .succeeded && !reply.mayReverse)
        let content = try members(#require(bench.gateway.calls.first).bizContent)
        #expect(content["product_code"] == "TRANS_ACCOUNT_NO_PWD" && content["biz_scene"] == "DIRECT_TRANSFER")
        #expect(content["trans_amount"] == "0.10")
        #expect(
            content["payee_info"]
                == #"{"identity":"a@example.com","identity_type":"ALIPAY_LOGON_ID","name":"张三"}"#)
    }

    @Test func transferToACardMayComeBack() async throws {
        let bench = try Bench { _ in .node(Self.payment) }
        let payee = try Fund.PayeeInfo.bankcard("6222000000000000", name: "张三", bankcardExtInfo: .person())
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("100000000"), payee: payee, orderTitle: "T")
        let reply = try #require(await bench.client.fund.transferBankcard.transfer(request).reply)
        #expect(reply.state == .succeeded && reply.mayReverse)
        let content = try members(#require(bench.gateway.calls.first).bizContent)
        #expect(content["product_code"] == "TRANS_BANKCARD_NO_PWD")
        #expect(
            content["payee_info"]
                == #"{"bankcard_ext_info":{"account_type":"2"},"identity":"6222000000000000","#
                + #""identity_type":"BANKCARD_ACCOUNT","name":"张三"}"#)
    }

    @Test func queries() async throws {
        let bench = try Bench { _ in .node(Self.order) }
        let fund = bench.client.fund
        let packet = await fund.b2cRedPacket.query(try .init(payFundOrderId: "P1")).reply
        let account = await fund.transferAccount.query(try .init(payFundOrderId: "P1")).reply
        let card = await fund.transferBankcard.query(try .init(payFundOrderId: "P1")).reply
        #expect(packet?.state == .processing && account?.state == .processing && card?.state == .processing)
        #expect(packet?.response.transAmount?.minorUnits == 100 && card?.response.orderFee?.text == "0.02")
        #expect(bench.gateway.calls.map(\.method) == Array(repeating: "alipay.fund.trans.common.query", count: 3))
        #expect(try bench.gateway.calls.map { try members($0.bizContent)["pay_fund_order_id"] } == ["P1", "P1", "P1"])
    }

    @Test func anyMethodThroughTheEscapeHatch() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success","out_trade_no":"1","trade_no":"2"}"#) }
        var params = JSONObject()
        params["out_trade_no"] = .string("1")
        let request = try Util.Generic.Execute.Request(method: "alipay.trade.query", params: params)
        let reply = try #require(await bench.client.util.generic.execute(request).reply)
        #expect(reply.state == .notStated && reply.response.wire["trade_no"] == .string("2"))
        let call = try #require(bench.gateway.calls.first)
        #expect(call.method == "alipay.trade.query" && call.bizContent == #"{"out_trade_no":"1"}"#)
    }

    @Test func anUnknownOutcomeIsSettledByOurOwnNumber() async throws {
        let bench = try Bench { call in
            call.method == "alipay.fund.trans.uni.transfer" ? .fault(.close) : .node(Self.order)
        }
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("1.00"), payee: .userID("2088000000000001"),
            orderTitle: "T")
        let outcome = await bench.client.fund.transferBankcard.transfer(request, appAuthToken: "T1")
        let unresolved = try #require(outcome.unresolved)
        let settled = await bench.client.fund.transferBankcard.settle(unresolved)
        #expect(settled.settled?.state == .processing)
        let question = try #require(bench.gateway.calls.last)
        #expect(
            try members(question.bizContent) == [
                "out_biz_no": "N1", "product_code": "TRANS_BANKCARD_NO_PWD", "biz_scene": "DIRECT_TRANSFER",
            ])
        #expect(question.parameters["app_auth_token"] == "T1")
        _ = await bench.client.fund.transferBankcard.resend(unresolved)
        let payments = bench.gateway.calls.filter { $0.method == "alipay.fund.trans.uni.transfer" }
        #expect(payments.count == 2 && payments[0].bizContent == payments[1].bizContent)
    }

    @Test(
        "a second field says what became of a success",
        arguments: [
            ("SUCCESS", "REFUNDED", BusinessState?.some(.refunded)), ("SUCCESS", "SUCCESS", .succeeded),
            ("SUCCESS", "", .succeeded), ("FAIL", "REFUNDED", .failed), ("DEALING", "SUCCESS", .processing),
            ("SUCCESS", "LATER", nil),
        ])
    func secondStatus(status: String, detail: String, state: BusinessState?) async throws {
        let bench = try Bench { _ in
            .node(#"{"code":"10000","out_biz_no":"N1","status":"\#(status)","subStatus":"\#(detail)"}"#)
        }
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("1"), payee: .userID("2088000000000001"), orderTitle: "T")
        let outcome = await bench.client.fund.transferBankcard.transfer(request)
        #expect(outcome.reply?.state == state)
        #expect(outcome.reply?.mayReverse == state.map { $0 == .succeeded })
        #expect(outcome.unresolved?.cause == (state == nil ? .unrecognisedStatus(detail) : nil))
    }

    @Test(
        "what a question finds under our number must have our amount",
        arguments: [
            (#""0.10""#, UnknownCause?.none), ("0.1", nil), ("null", nil), ("1", .echoMismatch(field: "trans_amount")),
            (#""0.1.0""#, .undecodableResponse(ResponseError("trans_amount", .expected("an amount")))),
        ])
    func settledAmounts(amount: String, cause: UnknownCause?) async throws {
        let bench = try Bench { call in
            call.method == "alipay.fund.trans.uni.transfer"
                ? .fault(.close)
                : .node(#"{"code":"10000","out_biz_no":"N1","trans_amount":\#(amount),"status":"SUCCESS"}"#)
        }
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("0.1"), payee: .userID("2088000000000001"), orderTitle: "T"
        )
        let unresolved = try #require(await bench.client.fund.transferBankcard.transfer(request).unresolved)
        let settled = await bench.client.fund.transferBankcard.settle(unresolved)
        #expect(settled.cause == cause && (settled.settled?.state == .succeeded) == (cause == nil))
    }

    @Test(
        "codes mean what the table says",
        arguments: [
            ("40004", "PAYEE_NOT_EXIST", true), ("40004", "PAYER_BALANCE_NOT_ENOUGH", true),
            ("40002", "isv.invalid-signature", true), ("40006", "isv.insufficient-isv-permissions", true),
            ("40004", "SYSTEM_ERROR", false), ("40004", "PAYMENT_INFO_INCONSISTENCY", false),
            ("40004", "NEVER_SEEN_BEFORE", false), ("20000", "isp.unknow-error", false),
            ("40004", "ORDER_NOT_EXIST", false), ("99999", "PAYEE_NOT_EXIST", false),
        ])
    func refusals(code: String, subCode: String, isDefinite: Bool) async throws {
        let bench = try Bench { _ in .refusal(code: code, subCode: subCode) }
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"), orderTitle: "T")
        let outcome = await bench.client.fund.b2cRedPacket.send(request)
        #expect((outcome.rejection != nil) == isDefinite && (outcome.unresolved != nil) == !isDefinite)
        #expect(bench.gateway.calls.count == 1)
    }

    /// The members of an object, each value as its text or its JSON.
    private func members(_ json: String) throws -> [String: String] {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        return try object.mapValues { value in
            if let text = value as? String { return text }
            let data = try JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
            return String(decoding: data, as: UTF8.self)
        }
    }
}
