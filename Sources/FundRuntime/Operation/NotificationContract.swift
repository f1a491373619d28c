/// By what the platform tells one kind of notification from another.
@nonexhaustive public enum NotificationKind: Hashable, Sendable {
    /// The `msg_method` of a message to the application's gateway, whose content is in `biz_content`.
    case message(String)
    /// The `notify_type` of a notification to a call's `notify_url`, whose content is its parameters.
    case notifyType(String)
}

/// What the specification of a kind of notification says.
public struct NotificationContract: Sendable {
    /// The stable name of the kind, such as `cloud.fund.order.changed`.
    public let id: String
    /// How the platform names it.
    public let kind: NotificationKind
    let status: StatusTable?

    /// A contract; without a table of statuses it tells of no business, and settles nothing.
    public init(id: String, status: StatusTable? = nil, kind: NotificationKind) {
        self.id = id
        self.kind = kind
        self.status = status
    }
}
