/// A gateway was asked about a call that its model does not have.
public struct UnknownCall: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name that was given.
    public let name: String
    /// The calls that there are.
    public let known: [String]

    /// The name, and the calls that there are.
    public var description: String {
        "the gateway's model has no call '\(name)'; it has \(known.isEmpty ? "none" : known.joined(separator: ", "))"
    }
}
