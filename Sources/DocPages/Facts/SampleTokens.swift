/// The words and marks of a sample in JavaScript, comments left out.
struct SampleTokens {
    struct Token {
        enum Kind { case word, string, number, mark }

        var kind: Kind
        var text: String
        /// The index of its first character.
        var start: Int
    }

    private(set) var tokens: [Token] = []
    private let characters: [Character]
    private var index = 0

    init(_ text: String) {
        characters = Array(text)
        while index < characters.count, tokens.count < 20_000 { next() }
    }

    private mutating func next() {
        let start = index
        let character = characters[index]
        if character.isWhitespace {
            index += 1
        } else if isAhead("//") {
            index = characters[index...].firstIndex(where: \.isNewline) ?? characters.count
        } else if isAhead("/*") {
            index += 2
            while index < characters.count, !isAhead("*/") { index += 1 }
            index = min(index + 2, characters.count)
        } else if "\"'`".contains(character) {
            string(character)
        } else if character.unicodeScalars.allSatisfy({ $0.isIdentifierPart || $0 == "$" || $0.value > 0x2E80 }) {
            while index < characters.count,
                characters[index].unicodeScalars.allSatisfy({ $0.isIdentifierPart || $0 == "$" || $0.value > 0x2E80 })
            { index += 1 }
            let text = String(characters[start..<index])
            tokens.append(Token(kind: character.isNumber ? .number : .word, text: text, start: start))
        } else {
            let length = isAhead("...") ? 3 : isAhead("=>") ? 2 : 1
            index += length
            tokens.append(Token(kind: .mark, text: String(characters[start..<index]), start: start))
        }
    }

    private mutating func string(_ quote: Character) {
        let start = index
        index += 1
        while index < characters.count, characters[index] != quote, quote == "`" || !characters[index].isNewline {
            index += characters[index] == "\\" ? 2 : 1
        }
        index = min(index, characters.count)
        let text = String(characters[min(start + 1, index)..<index])
        if index < characters.count, characters[index] == quote { index += 1 }
        tokens.append(Token(kind: .string, text: text, start: start))
    }

    private func isAhead(_ text: String) -> Bool {
        characters[index...].starts(with: text)
    }
}
