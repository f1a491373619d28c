import Foundation
import FundAPI
import FundRuntime
import GatewayFixture
import Testing

/// The same generated calls over a Serverless space.
@Suite struct SpaceTests {
    @Test func callsTravelThroughTheHostedFunction() async throws {
        let space = try SpaceFixture(spaceID: "space-0001", clientSecret: "secret-0001") { call in
            call.method == "alipay.fund.trans.common.query" ? .data(CallTests.order) : .data(CallTests.payment)
        }
        let client = Client(
            space: try SpaceConfiguration(
                endpoint: space.url, spaceID: "space-0001", clientSecret: "secret-0001", appID: Bench.appID))
        let request = try Fund.B2cRedPacket.Send.Request(
            outBizNo: "N1", transAmount: Fund.RedPacketAmount("0.01"), payee: .userID("2088000000000001"),
            orderTitle: "测试/")
        let reply = try #require(await client.fund.b2cRedPacket.send(request, appAuthToken: "T1").reply)
        #expect(reply.state == .succeeded && reply.response.payFundOrderId == "P1")
        let order = await client.fund.order.query(try .init(payFundOrderId: "P1"))
        #expect(order.reply?.state == .processing)
        #expect(space.faults.isEmpty && space.signIns.count == 1)
        let sent = try #require(space.calls.first)
        #expect(sent.functionTarget == "alipay-openapi" && sent.method == "alipay.fund.trans.uni.transfer")
        #expect(
            sent.paramsText.hasPrefix(
                #"{"functionTarget":"alipay-openapi","functionArgs":{"method":"alipay.fund.trans.uni.transfer","#
                    + #""params":{"$config":{"appAuthToken":"T1"},"out_biz_no":"N1","trans_amount":"0.01","#))
        #expect(sent.paramsText.contains(#""order_title":"测试/""#))
    }

    @Test func bothCasingsOfAReplyAreRead() async throws {
        let space = try SpaceFixture(spaceID: "space-0001", clientSecret: "secret-0001") { _ in
            .data(#"{"code":"10000","outBizNo":"N1","orderId":"O1","payFundOrderId":"P1","status":"REFUND"}"#)
        }
        let client = Client(
            space: try SpaceConfiguration(
                endpoint: space.url, spaceID: "space-0001", clientSecret: "secret-0001", appID: Bench.appID))
        let request = try Fund.TransferBankcard.Transfer.Request(
            outBizNo: "N1", transAmount: Fund.TransferAmount("1"), payee: .userID("2088000000000001"), orderTitle: "T")
        let reply = try #require(await client.fund.transferBankcard.transfer(request).reply)
        #expect(reply.state == .refunded && reply.response.orderId == "O1")
    }
}
