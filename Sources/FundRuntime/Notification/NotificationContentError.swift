/// Why a verified notification does not say what its kind says; it never repeats what the message says.
@nonexhaustive public enum NotificationContentError: Error, Hashable, Sendable {
    /// It is of another kind than the one named: give it to the handler of its own.
    case otherKind(expected: NotificationKind)
    /// Its `biz_content` is no JSON object.
    case malformedContent(JSONError)
    /// A field that must be there is missing, or holds something else.
    case undecodable(ResponseError)
}

extension NotificationContentError: CustomStringConvertible {
    /// What is wrong; `words` say what to do.
    public var description: String {
        switch self {
        case .otherKind(let expected): "the notification is of another kind than \(expected)"
        case .malformedContent(let error): "the notification's biz_content is not JSON (\(error))"
        case .undecodable(let error): "the notification has a field that cannot be read (\(error))"
        }
    }
}
