/// Walks over a normalised text, one character after another.
struct Scanner {
    let text: [Character]
    var index = 0

    init(_ text: some StringProtocol) { self.text = Array(text) }

    var isAtEnd: Bool { index >= text.count }
    var current: Character? { isAtEnd ? nil : text[index] }

    /// The places behind every occurrence of a word.
    func ends(of word: String) -> [Int] {
        let word = Array(word)
        guard !word.isEmpty, text.count >= word.count else { return [] }
        return (0...(text.count - word.count)).filter { start in
            text[start] == word[0] && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }.map { $0 + word.count }
    }

    mutating func skip(_ characters: String) {
        while let next = current, characters.contains(next) { index += 1 }
    }

    mutating func take(_ word: String) -> Bool {
        let word = Array(word)
        guard index + word.count <= text.count, word.indices.allSatisfy({ text[index + $0] == word[$0] }) else {
            return false
        }
        index += word.count
        return true
    }

    mutating func takeAny(_ words: [String]) -> String? {
        for word in words where take(word) { return word }
        return nil
    }

    func isAhead(of words: [String]) -> Bool {
        var ahead = self
        return ahead.takeAny(words) != nil
    }

    /// A plain decimal number of at most 20 digits.
    mutating func number() -> String? {
        let start = index
        while let next = current, next.isASCII, next.isNumber || next == "." { index += 1 }
        var digits = String(text[start..<index])
        while digits.hasSuffix(".") {
            digits.removeLast()
            index -= 1
        }
        let isNumber = !digits.isEmpty && digits.first != "." && digits.count { $0 == "." } <= 1 && digits.count <= 20
        if !isNumber { index = start }
        return isNumber ? digits : nil
    }

    /// A number as sums of money are written: `100 000`, `1万`, `5亿`, also with commas between its thousands.
    mutating func amount() -> String? {
        let start = index
        guard var digits = number() else { return nil }
        for mark: Character in [" ", ","] where !digits.contains(".") && digits.count <= 3 {
            while let group = thousands(behind: mark) { digits += group }
        }
        skip(" ")
        let zeros = take("万") ? 4 : take("亿") ? 8 : 0
        guard zeros > 0 else {
            while index > start, text[index - 1] == " " { index -= 1 }
            return digits
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let whole = parts[0] + fraction.prefix(zeros) + String(repeating: "0", count: max(0, zeros - fraction.count))
        let rest = fraction.dropFirst(zeros)
        let plain = String(whole.drop { $0 == "0" })
        return (plain.isEmpty ? "0" : plain) + (rest.isEmpty ? "" : "." + rest)
    }

    /// Three digits behind a mark, if exactly three stand there.
    private mutating func thousands(behind mark: Character) -> String? {
        func isDigit(_ place: Int) -> Bool {
            place < text.count && text[place].isASCII && text[place].isNumber
        }
        guard current == mark, isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4) else {
            return nil
        }
        defer { index += 4 }
        return String(text[(index + 1)...(index + 3)])
    }

    /// A whole number in digits or as one Chinese numeral.
    mutating func count() -> Int? {
        let numerals: [Character: Int] = ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8]
        if let next = current, let value = numerals[next] {
            index += 1
            return value
        }
        let start = index
        guard let text = number(), let value = Int(text) else {
            index = start
            return nil
        }
        return value
    }

    /// A word of ASCII letters, digits, `_`, `-` and `.`.
    mutating func identifier() -> String? {
        let start = index
        while let next = current?.unicodeScalars.first, next.isIdentifierPart || next == "." || next == "-" {
            index += 1
        }
        while index > start, text[index - 1] == "." || text[index - 1] == "-" { index -= 1 }
        return index > start ? String(text[start..<index]) : nil
    }
}
