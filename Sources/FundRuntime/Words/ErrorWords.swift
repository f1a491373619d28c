/// What an error says to people, without content, keys or personal data.
public struct ErrorWords: Hashable, Sendable, CustomStringConvertible {
    /// Whether money may have moved, in one of three sentences.
    public enum Money: String, CaseIterable, Sendable {
        /// Certainly not, by the call that the error is about.
        case nothingWasPaid = "Nothing was paid."
        /// Nobody knows: settle the call, or send it again unchanged.
        case mayHaveBeenPaid = "It may have been paid."
        /// The error is not about a payment; what became of one is told by its outcome.
        case saysNothing = "This says nothing of a payment."
    }

    /// What happened, as a sentence.
    public let event: String
    /// Whether money may have moved.
    public let money: Money
    /// The usual cause, as a sentence.
    public let cause: String
    /// What to do, as a sentence.
    public let advice: String

    /// Words of an error.
    package init(_ event: String, _ money: Money, cause: String, advice: String) {
        self.event = event
        self.money = money
        self.cause = cause
        self.advice = advice
    }

    /// All of it, in one line.
    public var description: String { "\(event) \(money.rawValue) Usual cause: \(cause) What to do: \(advice)" }

    /// The same event, with another sentence about money.
    func saying(_ money: Money) -> ErrorWords { ErrorWords(event, money, cause: cause, advice: advice) }
}
