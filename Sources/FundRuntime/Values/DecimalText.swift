/// An exact decimal number that is not money, kept as its text: `0.5`, `-12`, `3.00`.
///
/// The grammar is strict: ASCII digits, an optional leading minus, an optional fraction. No exponent, plus sign, blank,
/// separator or superfluous leading zero. Two texts of one value (`1.1`, `1.10`) are different, since they differ on
/// the wire.
public struct DecimalText: Hashable, Sendable, CustomStringConvertible {
    /// The number as it was written.
    public let text: String

    /// The number a text spells; nil when the text breaks the grammar.
    public init?(_ text: String) {
        let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard DecimalGrammar.parts(unsigned) != nil else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    /// Whether two texts spell one number: `1.1` and `1.10`.
    func isSameNumber(as other: DecimalText) -> Bool { shortest == other.shortest }

    /// The number without zeros at the end of its fraction, and without the sign of a zero.
    private var shortest: Substring {
        var text = text[...]
        if text.utf8.contains(UInt8(ascii: ".")) {
            while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
            if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    /// The text.
    public var description: String { text }

    /// The value in a response whose number could not be read.
    static let placeholder = DecimalText(unchecked: "")
}
