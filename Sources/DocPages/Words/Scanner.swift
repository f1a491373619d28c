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

    /// The first of some words that is here.
    mutating func takeAny(_ words: [String]) -> String? { words.first { take($0) } }

    func isAhead(of words: [String]) -> Bool {
        var ahead = self
        return ahead.takeAny(words) != nil
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
