/// A set of known wire values that stays open: a value nobody has heard of yet keeps its text.
///
/// Generated enumerations declare `rawValue`, the initialiser and one static property per known value; everything else
/// comes from here, so that it is compiled once.
public protocol OpenEnum: RawRepresentable, Hashable, Sendable, CustomStringConvertible where RawValue == String {
    /// The value with a wire text, known or not.
    init(rawValue: String)
    /// The documented values, in the order of the specification.
    static var allKnown: [Self] { get }
}

extension OpenEnum {
    /// None: a type that documents its values lists them.
    public static var allKnown: [Self] { [] }

    /// Whether the value is one of those that are documented.
    public var isKnown: Bool { Self.allKnown.contains(self) }

    /// Whether two values have the same wire text.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    /// Hashes the wire text.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    /// The wire text.
    public var description: String { rawValue }
}
