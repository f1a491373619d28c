/// A value that must not reach a log: every description, dump and interpolation of it is a placeholder.
///
/// `reveal()` is the only way to the value, so that each use can be found by searching for it.
public struct Redacted<Value: Sendable>: Sendable {
    private let value: Value

    /// Hides a value.
    public init(_ value: Value) { self.value = value }

    /// The value itself; do not print it.
    public func reveal() -> Value { value }
}

extension Redacted: Equatable where Value: Equatable {}
extension Redacted: Hashable where Value: Hashable {}

extension Redacted: Confidential {
    /// A placeholder.
    public var description: String { "<redacted>" }
}
