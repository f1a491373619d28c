/// What to answer to a notification; there is one only after its handler returned.
public struct NotificationAnswer: Sendable {
    /// What became of the notification here.
    @nonexhaustive public enum Reason: Sendable {
        /// Its handler returned.
        case handled
        /// Its handler returned, and the record could not note that: a repetition may be handled again.
        case handledUnrecorded(any Error)
        /// It has been handled before.
        case repeated
        /// Another delivery of it is being handled; the platform is to repeat this one.
        case inProgress
        /// No handler takes its kind, which is nil where the platform named none.
        case noHandler(NotificationKind?)
        /// It is not what its kind says.
        case undecodable(NotificationContentError)
        /// Its handler threw.
        case handlerFailed(any Error)
        /// It was not handled, since the record could not tell whether it had been.
        case recordFailed(any Error)
    }

    /// What became of the notification here.
    public let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// Whether the platform may forget the notification.
    public var isSuccess: Bool {
        switch reason {
        case .handled, .handledUnrecorded, .repeated: true
        case .inProgress, .noHandler, .undecodable, .handlerFailed, .recordFailed: false
        }
    }

    /// The body to send, as `text/plain` with status 200: `success`, or `fail`, upon which the platform repeats the notification.
    public var body: String { isSuccess ? GatewayNotification.acknowledgement : "fail" }
}

extension NotificationAnswer: CustomStringConvertible {
    /// The body and the reason, without content.
    public var description: String {
        let reason =
            switch reason {
            case .handled: "handled"
            case .handledUnrecorded: "handled, and not recorded"
            case .repeated: "handled before"
            case .inProgress: "another delivery is being handled"
            case .noHandler(let kind): "no handler for \(kind?.description ?? "a notification without a kind")"
            case .undecodable(let error): "\(error)"
            case .handlerFailed: "the handler threw"
            case .recordFailed: "the record of notifications failed"
            }
        return "\(body): \(reason)"
    }
}
