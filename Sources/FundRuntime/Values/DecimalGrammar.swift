/// The grammar that money and other decimal texts share.
package enum DecimalGrammar {
    /// The digits before and after the point of an unsigned decimal text; nil when it breaks the grammar.
    ///
    /// `007` is refused: an amount with leading zeros is most likely an identifier in the wrong place.
    package static func parts(
        _ text: Substring.UTF8View
    ) -> (whole: Substring.UTF8View, fraction: Substring.UTF8View)? {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return nil }
        guard parts[0].count == 1 || parts[0].first != UInt8(ascii: "0") else { return nil }
        return (parts[0], parts.count > 1 ? parts[1] : text[text.endIndex...])
    }
}
