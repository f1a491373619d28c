package import FundAPI
package import FundRuntime
import HTTPTypes

/// A payment and the gateway's replies to it.
package enum OfflineReply {
    /// The payment of a number.
    package static func payment(_ outBizNo: String) throws -> Fund.B2cRedPacket.Send.Request {
        try Fund.B2cRedPacket.Send.Request(
            outBizNo: outBizNo, transAmount: Fund.RedPacketAmount("0.01"), payee: .userID("2088000000000001"),
            orderTitle: "测试 a+b&c=d")
    }

    /// The reply that accepts it.
    package static func signed(
        _ outBizNo: String, _ signature: String = String(repeating: "A", count: 344)
    ) -> TransportResponse { reply(outBizNo, #","sign":"\#(signature)""#) }

    /// The same reply without a signature.
    package static func unsigned(_ outBizNo: String) -> TransportResponse { reply(outBizNo, "") }

    /// The part of the reply that is signed.
    package static func node(_ outBizNo: String) -> String {
        """
        {"code":"10000","msg":"Success","out_biz_no":"\(outBizNo)","order_id":"20190801110070000006380000250621",\
        "pay_fund_order_id":"20190801110070001506380000251556","status":"SUCCESS","trans_date":"2019-08-21 00:00:00"}
        """
    }

    private static func reply(_ outBizNo: String, _ sign: String) -> TransportResponse {
        let text = #"{"alipay_fund_trans_uni_transfer_response":\#(node(outBizNo))\#(sign)}"#
        return TransportResponse(head: HTTPResponse(status: .ok), body: Array(text.utf8))
    }
}
