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
        guard index + word.count <= text.count, word.indices.allSatisfy({ text[index + $0] == word[$0] }) else { return false }
        index += word.count
        return true
    }

    mutating func takeAny(_ words: [String]) -> String? {
        for word in words where take(word) { return word }
        return nil
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
        while let next = current?.unicodeScalars.first, next.isIdentifierPart || next == "." || next == "-" { index += 1 }
        while index > start, text[index - 1] == "." || text[index - 1] == "-" { index -= 1 }
        return index > start ? String(text[start..<index]) : nil
    }
}
