/// A verified notification with its content typed.
///
/// Notifications come more than once and in any order: a later one may tell an earlier state. What is in it is true of the
/// order that it names; whether that is the call you think of tells `settlement(of:)`.
public struct ReceivedNotification<Kind: CloudNotification>: Sendable {
    /// What it says, decoded from the parameters that were verified.
    public let content: Kind.Content
    /// The optional fields of the content that came in a form nobody could read, with what was expected.
    ///
    /// They are nil in the content, and are as they came in its `wire`. The state does not depend on them.
    public let unreadableFields: [ResponseError]
    /// How far the business has come; `notStated` where it has no status, or one that is not documented.
    public let state: BusinessState
    /// Whether a success may still turn into a refund: a transfer to a bank card can come back days later.
    public let mayReverse: Bool
    /// The notification as it was verified.
    public let verified: GatewayNotification
    let object: JSONObject

    /// Reads a verified notification as one of the kind; says which field it is that cannot be read.
    public init(_ notification: GatewayNotification) throws(NotificationContentError) {
        try self.init(notification, noting: UnreadableFields())
    }

    /// The same of a notification that nobody sent: required fields that are missing are empty values.
    package init(making notification: GatewayNotification) throws(NotificationContentError) {
        try self.init(notification, noting: UnreadableFields(fillsMissing: true))
    }

    private init(_ notification: GatewayNotification, noting unreadable: UnreadableFields)
        throws(NotificationContentError)
    {
        let contract = Kind.contract
        guard notification.kind == contract.kind else { throw .otherKind(expected: contract.kind) }
        object = try notification.object(of: contract.kind)
        do throws(ResponseError) {
            content = try object.read(at: "", noting: unreadable) { Kind.Content(from: &$0) }
        } catch { throw .undecodable(error) }
        // A status that is new to the specification is no reason to keep the notification from its handler.
        (state, mayReverse) = (try? contract.status?.state(in: object)) ?? (.notStated, false)
        unreadableFields = unreadable.all
        verified = notification
    }
}

extension GatewayNotification {
    /// The kind of the notification; nil where the platform names none.
    public var kind: NotificationKind? { method.map { .message($0) } ?? notifyType.map { .notifyType($0) } }

    /// What a notification of the kind says.
    fileprivate func object(of kind: NotificationKind) throws(NotificationContentError) -> JSONObject {
        guard case .message = kind else { return parameters }
        let content: JSONObject?
        do { content = try self.content() } catch { throw .malformedContent(error) }
        guard let content else { throw .undecodable(ResponseError("biz_content", .missing)) }
        return content
    }
}
