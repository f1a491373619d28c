/// Why a text or number is no amount of money; it never repeats the text.
public struct InvalidAmount: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    @nonexhaustive public enum Problem: Hashable, Sendable {
        /// Not ASCII digits with an optional fraction.
        case notDecimal
        /// More decimals than the currency has.
        case tooManyDecimals(allowed: Int)
        /// More than 64 bits of minor units.
        case tooLarge
        /// Less than nothing.
        case negative
        /// A scale outside 0 to 18.
        case unsupportedScale
    }

    /// The rule that was broken.
    public let problem: Problem

    package init(_ problem: Problem) { self.problem = problem }

    /// What an amount must look like.
    public var description: String {
        switch problem {
        case .notDecimal: "must be a plain decimal number such as 12.34: digits, optionally a point and digits"
        case .tooManyDecimals(let allowed): "has too many decimals: at most \(allowed) are allowed"
        case .tooLarge: "is too large"
        case .negative: "must not be negative"
        case .unsupportedScale: "has a scale outside 0 to 18"
        }
    }
}
