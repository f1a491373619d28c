import GatewayFixture

/// What the gateway answers: the number asked about says it.
enum ScriptedAnswers {
    static func answer(_ call: GatewayCall) -> GatewayAnswer {
        let number = call.text("out_biz_no") ?? call.text("pay_fund_order_id") ?? ""
        switch number {
        case "PAYEE-UNKNOWN": return .refusal(subCode: "PAYEE_NOT_EXIST")
        case "SYSTEM-ERROR": return .refusal(subCode: "SYSTEM_ERROR")
        case "LOST": return .fault(.close)
        case "FORGED": return .shaped(ShapedReply(node(call, "SUCCESS"), signature: .over("{}")))
        case "UNSIGNED": return .shaped(ShapedReply(node(call, "SUCCESS"), signature: .absent))
        case "DEALING", "FAIL", "REFUND": return .node(node(call, number))
        default: return .node(node(call, "SUCCESS"))
        }
    }

    private static func node(_ call: GatewayCall, _ status: String) -> String {
        let number = call.text("out_biz_no") ?? "N1"
        let fundOrder = call.text("pay_fund_order_id") ?? "P1"
        return #"{"code":"10000","msg":"Success","out_biz_no":"\#(number)","order_id":"O1","#
            + #""pay_fund_order_id":"\#(fundOrder)","status":"\#(status)","trans_amount":1}"#
    }
}
