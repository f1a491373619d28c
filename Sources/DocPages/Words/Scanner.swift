/// Walks over a normalised text, one character after another.
struct Scanner {
    let text: [Character]
    var index = 0

    init(_ text: some StringProtocol) { self.text = Array(text) }

    var isAtEnd: Bool { index >= text.count }
    var current: Character? { isAtEnd ? nil : text[index] }

    /// The same text from another place on.
    func at(_ index: Int) -> Scanner {
        var scanner = self
        scanner.index = index
        return scanner
    }

    /// The places behind every occurrence of a word.
    func ends(of word: String) -> [Int] {
        let word = Array(word)
        guard !word.isEmpty, text.count >= word.count else { return [] }
        return (0...(text.count - word.count)).filter { start in
            text[start] == word[0] && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }.map { $0 + word.count }
    }

    /// Scanners behind every occurrence of a word.
    func behind(_ word: String) -> [Scanner] { ends(of: word).map { at($0) } }

    mutating func skip(_ characters: String) {
        while let next = current, characters.contains(next) { index += 1 }
    }

    mutating func take(_ word: String) -> Bool {
        guard text[min(index, text.count)...].starts(with: word) else { return false }
        index += word.count
        return true
    }

    /// The first of some words that stands here.
    mutating func takeAny(_ words: [String]) -> String? { words.first { take($0) } }

    func isAhead(of words: [String]) -> Bool {
        var ahead = self
        return ahead.takeAny(words) != nil
    }

    /// A plain decimal number of at most 20 digits.
    mutating func number() -> String? {
        let start = index
        while let next = current, next.isASCIINumber || next == "." { index += 1 }
        while index > start, text[index - 1] == "." { index -= 1 }
        let digits = text[start..<index]
        let isNumber = !digits.isEmpty && digits.first != "." && digits.count { $0 == "." } <= 1 && digits.count <= 20
        if !isNumber { index = start }
        return isNumber ? String(digits) : nil
    }

    /// A number as sums of money are written: `100 000`, `1万`, `5亿`, also with commas between its thousands.
    mutating func amount() -> String? {
        guard var digits = number() else { return nil }
        for mark: Character in [" ", ","] where !digits.contains(".") && digits.count <= 3 {
            while let group = thousands(behind: mark) { digits += group }
        }
        var ahead = self
        ahead.skip(" ")
        let zeros = ahead.take("万") ? 4 : ahead.take("亿") ? 8 : 0
        guard zeros > 0 else { return digits }
        self = ahead
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let whole = parts[0] + fraction.prefix(zeros) + String(repeating: "0", count: max(0, zeros - fraction.count))
        let rest = fraction.dropFirst(zeros)
        let plain = String(whole.drop { $0 == "0" })
        return (plain.isEmpty ? "0" : plain) + (rest.isEmpty ? "" : "." + rest)
    }

    /// Three digits behind a mark, if exactly three stand there.
    private mutating func thousands(behind mark: Character) -> String? {
        guard current == mark else { return nil }
        let digits = text[(index + 1)...].prefix(4).prefix(while: \.isASCIINumber)
        guard digits.count == 3 else { return nil }
        index += 4
        return String(digits)
    }

    /// A whole number in digits or as one Chinese numeral.
    mutating func count() -> Int? {
        let numerals: [Character: Int] = ["一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8]
        if let next = current, let value = numerals[next] {
            index += 1
            return value
        }
        let start = index
        if let text = number(), let value = Int(text) { return value }
        index = start
        return nil
    }

    /// Every identifier from here on.
    var identifiers: [String] {
        var next = self
        var found: [String] = []
        while !next.isAtEnd {
            if let word = next.identifier() { found.append(word) } else { next.index += 1 }
        }
        return found
    }

    /// A word of ASCII letters, digits, `_`, `-` and `.`.
    mutating func identifier() -> String? {
        let start = index
        while let next = current, next.isIdentifierPart || next == "." || next == "-" { index += 1 }
        while index > start, text[index - 1] == "." || text[index - 1] == "-" { index -= 1 }
        return index > start ? String(text[start..<index]) : nil
    }
}
