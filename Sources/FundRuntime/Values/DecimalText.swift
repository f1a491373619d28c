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
}

/// The grammar that money and other decimal texts share.
package enum DecimalGrammar {
    /// The digits before and after the point of an unsigned decimal text; nil when it breaks the grammar.
    ///
    /// `007` is refused: an amount with leading zeros is most likely an identifier in the wrong place.
    package static func parts(_ text: Substring.UTF8View) -> (whole: Substring.UTF8View, fraction: Substring.UTF8View)?
    {
        let point = text.firstIndex(of: UInt8(ascii: "."))
        let whole = text[..<(point ?? text.endIndex)]
        let fraction = point.map { text[text.index(after: $0)...] } ?? text[text.endIndex...]
        guard !whole.isEmpty, whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { return nil }
        guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        guard point == nil || !fraction.isEmpty else { return nil }
        return (whole, fraction)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
