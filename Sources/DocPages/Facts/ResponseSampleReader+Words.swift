/// What members and values are made of: names, strings, numbers and words.
extension ResponseSampleReader {
    /// Everything up to a character that is not wanted.
    @discardableResult
    mutating func skip(while isWanted: (Character) -> Bool) -> String {
        let start = index
        while let next = current, isWanted(next) { index += 1 }
        return String(text[start..<index])
    }

    mutating func string() -> String {
        let quote = text[index]
        if quote != "\"" { note("a string in \(quote)") }
        index += 1
        let start = index
        while let next = current, next != quote, !(quote == "“" && next == "”"), !next.isNewline {
            if next == "\\" {
                let escaped = index + 1 < text.count ? text[index + 1] : " "
                if !"\"\\/bfnrtu".contains(escaped) { note("an escape that JSON does not know") }
                index += 1
            }
            index += 1
        }
        index = min(index, text.count)
        let value = String(text[start..<index])
        if current?.isNewline ?? true { note("the string does not end") } else { index += 1 }
        return value
    }

    mutating func unquoted() -> String {
        note("a name without quotes")
        let name = skip { !$0.isWhitespace && !":,{}[]：".contains($0) }
        guard name.isEmpty, let next = current else { return name }
        index += 1
        return String(next)
    }

    mutating func bare() -> Value {
        let word = skip { !$0.isWhitespace && !",}]".contains($0) }
        switch word {
        case "true", "false": return Value(type: .boolean, text: word)
        case "null": return Value(type: .null, text: word)
        default: break
        }
        var number = Scanner(word.hasPrefix("-") ? String(word.dropFirst()) : word)
        if number.number() != nil, number.isAtEnd || number.current == "e" || number.current == "E" {
            return Value(type: .number, text: word)
        }
        note(word.isEmpty ? "a value is missing" : "'\(word)' is no value")
        return Value(type: .string, text: word)
    }
}
