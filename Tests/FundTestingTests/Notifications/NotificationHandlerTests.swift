import FundAPI
import FundRuntime
import FundTesting
import Synchronization
import Testing

/// Verified notifications at the handlers of their kinds: which one runs, how often, and what is answered.
@Suite struct NotificationHandlerTests {
    private static let paid = #"{"out_biz_no": "N1", "status": "SUCCESS", "trans_amount": "1.00"}"#

    private func changed(_ json: String = paid, id: String = "n1", time: String = "1") -> GatewayNotification {
        .fake([
            "msg_method": "alipay.fund.trans.order.changed", "notify_id": id, "utc_timestamp": time,
            "biz_content": json,
        ])
    }

    @Test func aHandlerGetsItsKindTyped() async {
        let seen = Seen()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { order in
            #expect(order.content.status == .success && order.content.transAmount?.minorUnits == 100)
            #expect(order.state == .succeeded && order.mayReverse && order.unreadableFields.isEmpty)
            #expect(order.verified.notifyID == "n1")
            seen.note(order.content.outBizNo)
        }
        handlers.on(TradeStatus.self) { trade in seen.note("\(trade.content.number) \(trade.state)") }
        let answer = await handlers.handle(changed())
        #expect(answer.isSuccess && answer.body == "success" && "\(answer)" == "success: handled")
        let trade = GatewayNotification.fake([
            "notify_type": "trade_status_sync", "notify_id": "t1", "out_trade_no": "T1", "trade_status": "PAID",
        ])
        #expect(await handlers.handle(trade).body == "success")
        #expect(seen.texts == ["N1", "T1 succeeded"])
    }

    @Test func anUnknownKindIsKeptOrComesAgain() async {
        let new = GatewayNotification.fake(["msg_method": "alipay.something.new", "biz_content": #"{"a":1}"#, "x": "y"])
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { _ in Issue.record("it is of another kind") }
        let refused = await handlers.handle(new)
        #expect(refused.body == "fail" && "\(refused)" == "fail: no handler for msg_method alipay.something.new")
        let seen = Seen()
        handlers.onUnknown { seen.note("\($0.method ?? "-") \($0["biz_content"] ?? "-") \($0["x"] ?? "-")") }
        #expect(await handlers.handle(new).body == "success")
        #expect(await handlers.handle(.fake()).body == "success")
        #expect(seen.texts == [#"alipay.something.new {"a":1} y"#, "- - -"])
    }

    @Test func aRepetitionIsAnsweredAndNotHandled() async {
        let seen = Seen()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { seen.note($0.content.outBizNo) }
        #expect("\(await handlers.handle(changed()))" == "success: handled")
        // The time, and with it the signature, are those of the delivery.
        #expect("\(await handlers.handle(changed(time: "2")))" == "success: handled before")
        #expect(seen.texts == ["N1"])
        // Another name, or other news under one name, is another notification.
        #expect("\(await handlers.handle(changed(id: "n2")))" == "success: handled")
        #expect("\(await handlers.handle(changed(#"{"out_biz_no": "N1", "status": "REFUND"}"#)))" == "success: handled")
        #expect(seen.texts.count == 3)
    }

    @Test func aHandlerThatThrowsIsNoSuccess() async {
        struct Full: Error {}
        let seen = Seen()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { order in
            seen.note(order.content.outBizNo)
            if seen.texts.count == 1 { throw Full() }
        }
        let answer = await handlers.handle(changed())
        #expect(answer.body == "fail" && !answer.isSuccess)
        guard case .handlerFailed(let error) = answer.reason, error is Full else {
            Issue.record("the answer does not tell what the handler threw")
            return
        }
        #expect("\(await handlers.handle(changed()))" == "success: handled")
    }

    @Test(
        "what does not say what its kind says is named by its field",
        arguments: [
            (#"{"out_biz_no": "N1"}"#, "status is missing"), (#"{"status": "FAIL"}"#, "out_biz_no is missing"),
            (#"{"out_biz_no": {}, "status": "FAIL"}"#, "out_biz_no is not a string"),
            ("[1]", "biz_content is not JSON"),
            ("", "biz_content is missing"),
        ])
    func undecodable(json: String, words: String) async {
        let seen = Seen()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { seen.note($0.content.outBizNo) }
        for _ in 0..<2 {
            let answer = await handlers.handle(changed(json))
            #expect(answer.body == "fail" && "\(answer)".contains(words), "\(answer)")
        }
        #expect(seen.texts.isEmpty)
    }

    @Test func anOptionalFieldThatCannotBeReadKeepsNothingBack() async throws {
        let order = try ReceivedNotification<Fund.Order.Changed>(
            changed(#"{"out_biz_no": "N1", "status": "NEW", "trans_amount": "a lot"}"#))
        #expect(order.state == .notStated && !order.mayReverse && order.content.status.rawValue == "NEW")
        #expect(order.content.transAmount == nil && order.unreadableFields.map(\.path) == ["trans_amount"])
        #expect(throws: NotificationContentError.otherKind(expected: TradeStatus.contract.kind)) {
            try ReceivedNotification<TradeStatus>(changed())
        }
    }

    @Test func deliveriesAtOnceRunTheHandlerOnce() async {
        let seen = Seen()
        let (gate, open) = AsyncStream<Void>.makeStream()
        var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
        handlers.on(Fund.Order.Changed.self) { order in
            seen.note(order.content.outBizNo)
            // A second run, which must not be, does not wait for what never comes.
            guard seen.texts.count == 1 else { return }
            for await _ in gate { break }
        }
        let ready = handlers
        let answers = await withTaskGroup(of: NotificationAnswer.self) { group in
            for _ in 0..<20 { group.addTask { await ready.handle(changed()) } }
            var answers: [NotificationAnswer] = []
            // All but the one that runs are answered while it runs.
            for await answer in group {
                answers.append(answer)
                if answers.count == 19 { open.yield() }
            }
            return answers
        }
        #expect(seen.texts == ["N1"] && answers.count == 20)
        #expect(answers.count { $0.isSuccess } == 1 && answers.last?.isSuccess == true)
        #expect(answers.dropLast().allSatisfy { "\($0)" == "fail: another delivery is being handled" })
        #expect("\(await handlers.handle(changed()))" == "success: handled before")
    }
}

/// What handlers have seen.
final class Seen: Sendable {
    private let all = Mutex<[String]>([])
    var texts: [String] { all.withLock { $0 } }
    func note(_ text: String) { all.withLock { $0.append(text) } }
}

/// A notification to a call's `notify_url`, whose content is its parameters.
enum TradeStatus: CloudNotification {
    static var contract: NotificationContract {
        NotificationContract(
            id: "cloud.trade.status",
            status: StatusTable(field: ["trade_status"], "PAID succeeded\nWAIT processing", mayReverse: []),
            kind: .notifyType("trade_status_sync"))
    }

    struct Content: ResponseBody {
        let number: String
        init(from reader: inout ResponseReader) { number = reader.string("out_trade_no") }
    }
}
