// What a caller knows of a method that no specification describes.
import FundRuntime

func knowing(_ client: Client) -> Client {
    client.knowing(MethodContract(
        method: "alipay.fund.trans.uni.transfer", effect: .movesMoney, idempotencyKey: "out_biz_no",
        echo: [Echo(sent: "out_biz_no", returned: ["out_biz_no"]), Echo(amount: "trans_amount", returned: ["amount"])],
        status: StatusTable(field: ["status"], "SUCCESS succeeded\nDEALING processing\nFAIL failed", mayReverse: []),
        errors: [ErrorTable("40004 PAYEE_NOT_EXIST none fixRequest")],
        settledBy: MethodSettlement(
            method: "alipay.fund.trans.common.query",
            members: [
                "out_biz_no": .sent("out_biz_no"), "product_code": .constant("STD_RED_PACKET"),
                "biz_scene": .constant("DIRECT_TRANSFER"),
            ],
            echo: [Echo(sent: "out_biz_no", returned: ["out_biz_no"])],
            status: StatusTable(field: ["status"], "SUCCESS succeeded\nDEALING processing\nFAIL failed", mayReverse: []))))
}
