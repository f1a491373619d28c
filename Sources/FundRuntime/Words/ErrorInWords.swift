public import Foundation

/// An error that says what happened, whether money may have moved, the usual cause, and what to do.
///
/// `localizedDescription` has all four, `failureReason` the cause and `recoverySuggestion` what to do. They are in English.
public protocol ErrorInWords: LocalizedError {
    /// What it says to people.
    var words: ErrorWords { get }
}

extension ErrorInWords {
    /// All that it says, in one line.
    public var errorDescription: String? { words.description }
    /// The usual cause.
    public var failureReason: String? { words.cause }
    /// What to do.
    public var recoverySuggestion: String? { words.advice }
    /// Nothing: there is no book of help.
    public var helpAnchor: String? { nil }
}
