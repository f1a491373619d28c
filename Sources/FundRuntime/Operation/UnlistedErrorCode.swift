/// The reason for a refusal of an operation whose specification names no error table, so that no code has a name.
public struct UnlistedErrorCode: OpenEnum {
    /// The code as it came.
    public let rawValue: String
    /// Keeps a code as it came.
    public init(rawValue: String) { self.rawValue = rawValue }
}
