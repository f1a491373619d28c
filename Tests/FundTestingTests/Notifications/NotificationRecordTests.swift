import FundAPI
import FundRuntime
import FundTesting
import Testing

/// What is remembered of notifications, and what happens when the memory fails or a process ends in between.
@Suite struct NotificationRecordTests {
    private let notification = GatewayNotification.fake([
        "msg_method": "alipay.fund.trans.order.changed", "notify_id": "n1",
        "biz_content": #"{"out_biz_no": "N1", "status": "SUCCESS"}"#,
    ])

    private func handlers(_ record: some NotificationRecord, _ seen: Seen) -> NotificationHandlers {
        var handlers = NotificationHandlers(record: record, lease: .seconds(60))
        handlers.on(Fund.Order.Changed.self) { seen.note($0.content.outBizNo) }
        return handlers
    }

    @Test func aClaimWhoseProcessEndedLapses() async throws {
        let record = LeasedRecord()
        let seen = Seen()
        let key = try NotificationKey(notification)
        #expect(await record.claim(key, for: .seconds(60)) == .granted)
        #expect("\(await handlers(record, seen).handle(notification))" == "fail: another delivery is being handled")
        await record.pass(.seconds(61))
        #expect("\(await handlers(record, seen).handle(notification))" == "success: handled")
        await record.pass(.seconds(1000))
        #expect("\(await handlers(record, seen).handle(notification))" == "success: handled before")
        #expect(seen.texts == ["N1"])
    }

    @Test func withoutAnswerOfTheRecordNothingIsHandled() async {
        let seen = Seen()
        let answer = await handlers(FailingRecord(failsToClaim: true), seen).handle(notification)
        #expect("\(answer)" == "fail: the record of notifications failed" && seen.texts.isEmpty)
    }

    /// The platform must not have it handled again for what only the record forgot.
    @Test func whatWasHandledAndNotRecordedIsASuccess() async {
        let seen = Seen()
        let answer = await handlers(FailingRecord(failsToClaim: false), seen).handle(notification)
        #expect("\(answer)" == "success: handled, and not recorded" && seen.texts == ["N1"])
    }

    @Test func theMemoryIsBounded() async {
        let record = InMemoryNotificationRecord(capacity: 3)
        func key(_ number: Int) -> NotificationKey { NotificationKey(rawValue: "\(number)") }
        for number in 1...5 {
            #expect(await record.claim(key(number), for: .zero) == .granted)
            await record.complete(key(number))
        }
        for number in 3...5 { #expect(await record.claim(key(number), for: .zero) == .completed) }
        #expect(await record.claim(key(1), for: .zero) == .granted)
        #expect(await record.claim(key(1), for: .zero) == .inProgress)
        await record.release(key(1))
        #expect(await record.claim(key(1), for: .zero) == .granted)
    }

    @Test func keysAreTextsThatTellNothing() throws {
        let key = try NotificationKey(notification)
        #expect(key.rawValue.utf8.count == 64 && key == NotificationKey(rawValue: key.rawValue))
        #expect("\(notification)" == "GatewayNotification(alipay.fund.trans.order.changed)")
        let other = GatewayNotification.fake(["msg_method": "alipay.fund.trans.order.changed", "notify_id": "n1"])
        #expect(try NotificationKey(other) != key)
    }
}

/// A record on a store with a clock, as an app would write one.
private actor LeasedRecord: NotificationRecord {
    private var now = Duration.zero
    private var claims: [NotificationKey: Duration] = [:]
    private var completed: Set<NotificationKey> = []

    func pass(_ duration: Duration) { now += duration }

    func claim(_ key: NotificationKey, for lease: Duration) -> NotificationClaim {
        if completed.contains(key) { return .completed }
        if let end = claims[key], end > now { return .inProgress }
        claims[key] = now + lease
        return .granted
    }

    func complete(_ key: NotificationKey) { completed.insert(key) }
    func release(_ key: NotificationKey) { claims[key] = nil }
}

private struct FailingRecord: NotificationRecord {
    struct Down: Error {}
    let failsToClaim: Bool

    func claim(_ key: NotificationKey, for lease: Duration) throws -> NotificationClaim {
        if failsToClaim { throw Down() }
        return .granted
    }

    func complete(_ key: NotificationKey) throws { throw Down() }
    func release(_ key: NotificationKey) throws { throw Down() }
}
