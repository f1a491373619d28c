/// Reads a sample of a reply: strictly, but going on behind the first mistake so that its fields are still known.
struct ReplyReader {
    private let code: PageText
    private let text: [Character]
    private var index = 0
    private var mistake: Found<String>?
    /// The type of the first element of the list that was read last.
    private var element: ReplyFact.JSONType?
    private static let depth = 24

    private init(_ code: PageText) {
        self.code = code
        text = Array(code.text)
    }

    /// The sample, if the text is one object (or what was meant to be one).
    static func read(_ code: PageText) -> ReplyFact? {
        var reader = ReplyReader(code)
        reader.skipBlanks()
        guard reader.current == "{" else { return nil }
        let start = reader.index
        let (_, _, members) = reader.value(depth: 0)
        reader.skipBlanks()
        if reader.index < reader.text.count { reader.note("something follows the object") }
        guard !members.isEmpty else { return nil }
        return ReplyFact(
            members: members, mistake: reader.mistake, text: code.text, place: code.place(ofCharacter: start, length: 1)
        )
    }

    private var current: Character? { index < text.count ? text[index] : nil }

    private mutating func note(_ what: String) {
        if mistake == nil {
            mistake = Found(what, at: code.place(ofCharacter: min(index, max(text.count - 1, 0)), length: 1))
        }
    }

    private mutating func skipBlanks() {
        while let next = current {
            if next.isWhitespace {
                if !" \t\n\r\r\n".contains(next) { note("a blank that JSON does not know") }
                index += 1
            } else if text[index...].starts(with: "//") {
                note("a comment")
                while let next = current, !next.isNewline { index += 1 }
            } else {
                return
            }
        }
    }

    private mutating func value(depth: Int) -> (ReplyFact.JSONType, String, [ReplyFact.Member]) {
        skipBlanks()
        guard depth < Self.depth else {
            note("too many levels")
            index = text.count
            return (.null, "", [])
        }
        switch current {
        case "{": return (.object, "", object(depth: depth))
        case "[":
            let start = index
            let members = array(depth: depth)
            let lines = String(text[start..<min(index, text.count)]).split(whereSeparator: \.isNewline)
            return (.array, members.isEmpty ? lines.map { String($0).trimmed }.joined() : "", members)
        case "\"", "'", "“", "”": return (.string, string(), [])
        default: return bare()
        }
    }

    private mutating func object(depth: Int) -> [ReplyFact.Member] {
        var members: [ReplyFact.Member] = []
        index += 1
        while members.count < 1_000 {
            skipBlanks()
            guard let next = current else {
                note("the object does not end")
                return members
            }
            if next == "}" {
                if !members.isEmpty, lastMark() == "," { note("a comma before '}'") }
                index += 1
                return members
            }
            if next == "," {
                index += 1
                continue
            }
            let start = index
            let name = "\"'“”".contains(next) ? string() : unquoted()
            skipBlanks()
            if current == ":" || current == "：" {
                if current == "：" { note("a full-width colon") }
                index += 1
            } else {
                note("no ':' behind '\(name)'")
            }
            let (type, text, inner) = value(depth: depth + 1)
            if index == start { index += 1 }
            let place = code.place(ofCharacter: start, length: name.count + 2)
            members.append(
                .init(
                    name: Found(name, at: place), type: type, value: text, members: inner,
                    element: type == .array ? element : nil))
            skipBlanks()
            if let next = current, next != ",", next != "}" { note("no ',' behind the value of '\(name)'") }
        }
        index = text.count
        return members
    }

    private mutating func array(depth: Int) -> [ReplyFact.Member] {
        var first: [ReplyFact.Member] = []
        index += 1
        var isAfterValue = false
        let start = index
        let wasRight = mistake == nil
        var type: ReplyFact.JSONType?
        defer { element = type }
        while index < text.count {
            skipBlanks()
            if wasRight, mistake != nil, let end = closingLine(from: start) {
                // Behind a mistake the list goes on to the line that closes it, whatever its quotes are.
                index = end
                return first
            }
            if current == "]" {
                if lastMark() == ",", isAfterValue { note("a comma before ']'") }
                index += 1
                return first
            }
            if current == "," {
                index += 1
                continue
            }
            let start = index
            let (found, _, members) = value(depth: depth + 1)
            type = type ?? found
            isAfterValue = true
            if first.isEmpty { first = members }
            if index == start { index += 1 }
        }
        note("the list does not end")
        return first
    }

    /// Behind the first mark that closes a list at the start of a line.
    private func closingLine(from start: Int) -> Int? {
        var isStart = false
        for index in start..<text.count {
            if text[index].isNewline {
                isStart = true
            } else if isStart, text[index] == "]" {
                return index + 1
            } else if !text[index].isWhitespace {
                isStart = false
            }
        }
        return nil
    }

    private func lastMark() -> Character? {
        text[..<index].last { !$0.isWhitespace }
    }

    private mutating func string() -> String {
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
        if current == nil || current?.isNewline == true { note("the string does not end") } else { index += 1 }
        return value
    }

    private mutating func unquoted() -> String {
        note("a name without quotes")
        let start = index
        while let next = current, !next.isWhitespace, !":,{}[]：".contains(next) { index += 1 }
        if index == start { index += 1 }
        return String(text[start..<min(index, text.count)])
    }

    private mutating func bare() -> (ReplyFact.JSONType, String, [ReplyFact.Member]) {
        let start = index
        while let next = current, !next.isWhitespace, !",}]".contains(next) { index += 1 }
        let word = String(text[start..<index])
        switch word {
        case "true", "false": return (.boolean, word, [])
        case "null": return (.null, word, [])
        default: break
        }
        var scanner = Scanner(word.hasPrefix("-") ? String(word.dropFirst()) : word)
        if scanner.number() != nil, scanner.isAtEnd || scanner.current == "e" || scanner.current == "E" {
            return (.number, word, [])
        }
        note(word.isEmpty ? "a value is missing" : "'\(word)' is no value")
        return (.string, word, [])
    }
}
