/// What an error says about whether the operation took effect.
@nonexhaustive public enum ErrorEffect: String, Codable, Hashable, Sendable {
    /// Nothing happened, definitely.
    case none
    /// It happened, now or earlier.
    case applied
    /// It may have happened.
    case unknown
}
