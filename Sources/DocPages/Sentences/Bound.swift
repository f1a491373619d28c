/// One limit that a sentence sets.
struct Bound: Equatable {
    enum Subject { case length, range }

    var subject: Subject?
    var isMinimum: Bool
    var quantity: Quantity
    var isExclusive = false
    /// The part of the sentence that sets it.
    var words: String

    /// Whether two limits say the same, whatever their words.
    static func == (left: Bound, right: Bound) -> Bool {
        left.subject == right.subject && left.isMinimum == right.isMinimum && left.isExclusive == right.isExclusive
            && left.quantity.number == right.quantity.number && left.quantity.measure == right.quantity.measure
    }
}

/// A part of a sentence that sets a limit which was not read, and why.
package struct UnreadLimit: Sendable, Hashable {
    package var words: String
    package var reason: String

    package var text: String { "'\(words)' \(reason)" }
}
