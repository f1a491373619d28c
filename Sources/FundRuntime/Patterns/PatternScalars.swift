/// The scalars of a pattern, taken one after another, and what single ones and brackets stand for.
struct PatternScalars {
    private let all: [Unicode.Scalar]
    private(set) var index = 0

    init(_ source: String) { all = Array(source.unicodeScalars) }

    var current: Unicode.Scalar? { index < all.count ? all[index] : nil }

    mutating func next() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        index += 1
        return scalar
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        index += 1
        return true
    }

    /// A mistake at the scalar that comes next.
    func mistake(_ message: String, hint: String? = nil) -> PatternMistake {
        PatternMistake(message, hint: hint, at: min(index, max(all.count - 1, 0)))
    }

    /// `?`, `*`, `+`, `{2}`, `{2,}` or `{2,4}`; nil where there is none.
    mutating func count() throws(PatternMistake) -> (least: Int, most: Int?)? {
        let start = index
        switch current {
        case "?": index += 1; return (0, 1)
        case "*": index += 1; return (0, nil)
        case "+": index += 1; return (1, nil)
        case "{": index += 1
        default: return nil
        }
        let least = number()
        var most = least
        if take(",") { most = current == "}" ? .max : number() }
        guard take("}"), let least, let most, least <= most, most > 0 else {
            throw PatternMistake(
                "has a '{' without a count such as '{2}', '{2,}' or '{2,4}'", hint: #"write '\{' for the character"#,
                at: start)
        }
        return (least, most == .max ? nil : most)
    }

    /// A whole number; one that no pattern can have is as large as the largest.
    private mutating func number() -> Int? {
        var digits = ""
        while let next = current, next.isASCII, next.properties.numericType == .decimal {
            digits.unicodeScalars.append(next)
            index += 1
        }
        return digits.isEmpty ? nil : min(Int(digits) ?? TextPattern.largestSize, TextPattern.largestSize)
    }

    /// What is in brackets; the opening one has been taken.
    mutating func bracket(at start: Int) throws(PatternMistake) -> ScalarSet {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let next = current, next != "]" {
            let place = index
            let low = try member()
            guard current == "-", index + 1 < all.count, all[index + 1] != "]" else {
                ranges += low.ranges
                continue
            }
            index += 1
            let high = try member()
            guard let first = low.single, let last = high.single, first <= last else {
                throw PatternMistake(
                    "has a range that does not go from a lower character to a higher one",
                    hint: #"write '\-' for the character"#,
                    at: place, length: index - place)
            }
            ranges.append(first...last)
        }
        guard take("]") else { throw PatternMistake("has a '[' that nothing closes", at: start) }
        guard !ranges.isEmpty else {
            throw PatternMistake("has brackets with nothing in them", hint: #"write '\[' for the character"#, at: start)
        }
        let set = ScalarSet(ranges)
        return isInverted ? set.inverted : set
    }

    private mutating func member() throws(PatternMistake) -> ScalarSet {
        let start = index
        guard let next = next() else { throw PatternMistake("has a '[' that nothing closes", at: start) }
        if next == "\\" { return try escape(at: start) }
        if next == "[" || next == "&" && current == "&" {
            throw PatternMistake(
                "combines classes inside of brackets", hint: #"write '\\#(next)' for the character"#, at: start)
        }
        return ScalarSet(next)
    }

    /// What is behind a backslash, which has been taken.
    mutating func escape(at start: Int) throws(PatternMistake) -> ScalarSet {
        guard let next = next() else {
            throw PatternMistake("ends with a backslash", hint: #"write '\\' for the character"#, at: start)
        }
        let lower = Unicode.Scalar(next.value | 0x20) ?? next
        if let set = ScalarSet.classes[lower] { return next == lower ? set : set.inverted }
        if let control = Self.controls[next] { return ScalarSet(control) }
        if next == "u" || next == "x" { return ScalarSet(try coded(next, at: start)) }
        if next.isASCII, !next.properties.isAlphabetic, next.properties.numericType == nil { return ScalarSet(next) }
        throw PatternMistake(
            "has '\\\(next)', which is not part of the language", hint: Self.hint(for: next), at: start, length: 2)
    }

    private static let controls: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r", "f": "\u{0C}"]

    private static func hint(for scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "b", "B", "A", "Z", "z", "G": "a pattern is for the whole text as it is; leave it out"
        case "0"..."9", "k": "what was matched before cannot be asked for again; write it out"
        case "p", "P", "N", "X", "R": "write the characters themselves, such as '[一-龥]'"
        default: "write '\(scalar)' for the character"
        }
    }

    /// `\u4E00`, `\u{4E00}` or `\x41`.
    private mutating func coded(_ kind: Unicode.Scalar, at start: Int) throws(PatternMistake) -> Unicode.Scalar {
        let isBraced = take("{")
        var digits = ""
        while let next = current, digits.count < (isBraced ? 8 : kind == "u" ? 4 : 2), next.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(next)
            index += 1
        }
        let isWhole = isBraced ? take("}") : digits.count == (kind == "u" ? 4 : 2)
        guard isWhole, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw PatternMistake(
                "has a code that is no character's", hint: #"write '\u4E00' or '\u{20000}'"#, at: start,
                length: index - start)
        }
        return scalar
    }
}

extension ScalarSet {
    /// The only scalar in it.
    fileprivate var single: UInt32? {
        ranges.count == 1 && ranges[0].count == 1 ? ranges[0].lowerBound : nil
    }
}
