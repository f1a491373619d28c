import FundRuntime
import Testing

/// Signed forms in every charset and with every kind of signature, as typed values.
@Suite struct ReceivedNotificationTests {
    @Test func vectors() throws {
        let vectors: [Vectors.Notification] = try Vectors.load("notify")
        for vector in vectors where vector.valid {
            let notification = try GatewayNotification(
                verifying: Array(vector.body.utf8), appID: Bench.appID, by: Vectors.verifier())
            #expect(notification.kind == OrderChanged.contract.kind)
            let order = try ReceivedNotification<OrderChanged>(notification)
            #expect(order.content.number == "201806300001" && order.content.title == "测试 a+b&c=d%", "\(vector.id)")
            #expect(order.content.amount?.minorUnits == 168 && order.state == .succeeded)
        }
    }
}

private enum OrderChanged: CloudNotification {
    static var contract: NotificationContract {
        NotificationContract(
            id: "cloud.fund.order.changed",
            status: StatusTable(field: ["status"], "SUCCESS succeeded\nFAIL failed", mayReverse: []),
            kind: .message("alipay.fund.trans.order.changed"))
    }

    struct Content: ResponseBody {
        let number: String
        let amount: Money?
        let title: String?

        init(from reader: inout ResponseReader) {
            number = reader.string("out_biz_no")
            amount = reader.moneyIfPresent("trans_amount", currency: "CNY", scale: 2)
            title = reader.stringIfPresent("title")
        }
    }
}
