/// Takes verified notifications to the handlers of their kinds, each once, and says what to answer.
///
///     var handlers = NotificationHandlers(record: InMemoryNotificationRecord())
///     handlers.on(Fund.Order.Changed.self) { order in
///         try await records.note(order.content.outBizNo, order.state)
///     }
///     let answer = await handlers.handle(try await client.notification(body))  // then send `answer.body`
///
/// The platform repeats a notification until it is answered `success`: eight deliveries within about 25 hours, after which it is
/// lost. So whatever was not handled is answered `fail`, also a kind that has no handler: a later version of your app may have
/// one, and `onUnknown` keeps what none has.
public struct NotificationHandlers: Sendable {
    private typealias Handler = @Sendable (GatewayNotification) async throws -> Void

    private let record: any NotificationRecord
    private let lease: Duration
    private var handlers: [NotificationKind: Handler] = [:]
    private var unknownHandler: Handler?

    /// No handlers yet; `lease` is how long a handler may take until its claim on a notification counts as given up.
    public init(record: some NotificationRecord, lease: Duration = .seconds(300)) {
        self.record = record
        self.lease = lease
    }

    /// Sets what is done with notifications of a kind; a second handler of one kind takes the place of the first.
    ///
    /// Return when everything is safely stored: the notification is answered `success` then. Throw to have it again later.
    public mutating func on<Kind: CloudNotification>(
        _ kind: Kind.Type, _ handle: @escaping @Sendable (ReceivedNotification<Kind>) async throws -> Void
    ) {
        handlers[kind.contract.kind] = { try await handle(ReceivedNotification<Kind>($0)) }
    }

    /// Sets what is done with notifications that no other handler takes; they are verified and have all of their parameters.
    ///
    /// Store them and return, and the platform takes them for handled; throw to have them again later.
    public mutating func onUnknown(_ handle: @escaping @Sendable (GatewayNotification) async throws -> Void) {
        unknownHandler = handle
    }

    /// Has a verified notification handled, unless it was before, and tells what to answer.
    ///
    /// Deliveries that come at once run the handler once: the others are answered `fail`, and the platform repeats them.
    @concurrent public func handle(_ notification: GatewayNotification) async -> NotificationAnswer {
        let kind = notification.kind
        guard let handler = kind.flatMap({ handlers[$0] }) ?? unknownHandler else {
            return NotificationAnswer(.noHandler(kind))
        }
        let key: NotificationKey
        let claim: NotificationClaim
        do {
            key = try NotificationKey(notification)
            claim = try await record.claim(key, for: lease)
        } catch { return NotificationAnswer(.recordFailed(error)) }
        switch claim {
        case .completed: return NotificationAnswer(.repeated)
        case .inProgress: return NotificationAnswer(.inProgress)
        case .granted: return await run(handler, with: notification, key)
        }
    }

    private func run(
        _ handler: Handler, with notification: GatewayNotification, _ key: NotificationKey
    ) async -> NotificationAnswer {
        do { try await handler(notification) } catch {
            // A claim that cannot be given back lapses.
            try? await record.release(key)
            if let error = error as? NotificationContentError { return NotificationAnswer(.undecodable(error)) }
            return NotificationAnswer(.handlerFailed(error))
        }
        do { try await record.complete(key) } catch { return NotificationAnswer(.handledUnrecorded(error)) }
        return NotificationAnswer(.handled)
    }
}
