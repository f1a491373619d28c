/// Why a stored call is not taken up; it never repeats what the call sends.
///
/// Nothing is sent then. The payment behind it is as open as it was: ask by its own number, for instance with
/// `fund.order.query`.
@nonexhaustive public enum StoredCallError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It has no version: it is of a time when stored calls had no fingerprint, and nothing shows whether it was edited.
    case noVersion
    /// It has another version than this library writes: a later one wrote it.
    case otherVersion(Int)
    /// It has a member that its version does not have, and that would be dropped.
    case unknownMember(String)
    /// Its fingerprint is that of another content: something was edited or damaged.
    case edited
    /// It is the call of another operation.
    case otherOperation(String, expected: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .noVersion:
            "the stored call has no version and no fingerprint, so that nothing shows whether it was edited"
        case .otherVersion(let version):
            "the stored call has version \(version), and this library reads version 1; use the library that wrote it"
        case .unknownMember(let name):
            "the stored call has a member '\(name)' that its version does not have; use the library that wrote it"
        case .edited:
            "the stored call was edited or damaged after it was written: its fingerprint is of another content"
        case .otherOperation(let operation, let expected): "the stored call is of \(operation), not of \(expected)"
        }
    }
}
