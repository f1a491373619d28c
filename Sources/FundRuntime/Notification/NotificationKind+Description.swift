extension NotificationKind: CustomStringConvertible {
    /// The parameter and its value, as printable ASCII.
    public var description: String {
        switch self {
        case .message(let name): "msg_method \(LogText.safe(name))"
        case .notifyType(let name): "notify_type \(LogText.safe(name))"
        }
    }
}
