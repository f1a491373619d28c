import FundRuntime
import Synchronization

extension TestGateway {
    /// What the platform sends to the app about an order, signed: the body of a POST, a form in UTF-8.
    ///
    /// ```swift
    /// gateway.move("N1", to: .refunded)
    /// let body = try #require(gateway.notification(about: "N1"))
    /// let answer = await handlers.handle(try await client.notification(body))
    /// ```
    ///
    /// It is about what the order is when this is called. While that stays, each is a repetition of the first, with the same
    /// `notify_id`; it moves nothing and notes nothing.
    ///
    /// - Parameters:
    ///   - key: the order's key, such as the merchant's number; the last order of that key.
    ///   - isForged: signed by somebody whom nobody trusts.
    /// - Returns: nil where there is no such order, where no notice tells of its call, or where the notice has no word for what the
    ///   order is.
    public func notification(about key: String, isForged: Bool = false) -> [UInt8]? {
        let time = clock.millisecondsSince1970
        let (entry, notice) = state.withLock { state in
            let entry = state.desk.book.entries.last { $0.key?.value == key }
            let notice = entry?.operation.notice.flatMap { state.desk.catalogue.notice($0.id) }
            return (entry, notice)
        }
        guard let entry, let notice, let settling = entry.operation.notice else { return nil }
        let builder = NoticeBuilder(notice: notice, settling: settling, entry: entry, time: time)
        let content = builder.content
        if let status = notice.status?.field.flatMap({ notice.content[$0] }), content[status.wire] == nil { return nil }
        let form = NotificationWriter(appID: options.appID, signing: openPlatform.signing)
        let moved = entry.step(at: time).time
        return form.body(
            notice.kind, content, id: "\(entry.number)-\(moved)", time: time, isForged ? .forged : .valid)
    }
}
