import SpecDiagnostics

/// An exact decimal text as a whole number of its smallest unit.
package enum MinorUnits {
    /// More decimals than any currency has would only overflow.
    package static let largestScale = 6

    /// `"0.01"` with scale 2 is 1.
    ///
    /// `nil` when the text is no plain decimal, is too fine for `scale` or does not fit.
    package static func parse(_ text: String, scale: Int) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, isDigits(whole) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || isDigits(fraction), fraction.utf8.count <= scale, scale <= largestScale else {
            return nil
        }
        return Int(whole + fraction + String(repeating: "0", count: scale - fraction.utf8.count))
    }

    /// The whole number that a text on the wire spells in the smallest unit; `nil` for signs, points and leading zeros.
    package static func whole(_ text: String) -> Int? {
        isDigits(text[...]) ? Int(text).flatMap { String($0) == text ? $0 : nil } : nil
    }

    /// A whole number of the smallest unit, in the major unit: `"150"` with scale 2 is `"1.50"`.
    package static func majorText(_ whole: String, scale: Int) -> String {
        guard scale > 0 else { return whole }
        let padded = String(repeating: "0", count: max(0, scale + 1 - whole.utf8.count)) + whole
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(\.isASCIIDigit)
    }
}
