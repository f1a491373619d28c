/// Reads a sample of a reply: strictly, but going on behind the first mistake so that its fields are still known.
struct ReplyReader {
    private let code: PageText
    private var scanner: Scanner
    private var mistake: Found<String>?
    private static let depth = 24

    private struct Value {
        var type: ReplyFact.JSONType
        var text = ""
        var members: [ReplyFact.Member] = []
        var element: ReplyFact.JSONType?
    }

    private init(_ code: PageText) {
        self.code = code
        scanner = Scanner(code.text)
    }

    /// The sample, if the text is one object (or what was meant to be one).
    static func read(_ code: PageText) -> ReplyFact? {
        var reader = ReplyReader(code)
        reader.skipBlanks()
        guard reader.current == "{" else { return nil }
        let start = reader.index
        let members = reader.value(depth: 0).members
        reader.skipBlanks()
        if !reader.scanner.isAtEnd { reader.note("something follows the object") }
        guard !members.isEmpty else { return nil }
        return ReplyFact(
            members: members, mistake: reader.mistake, text: code.text, place: code.place(ofCharacter: start, length: 1)
        )
    }

    private var current: Character? { scanner.current }
    private var text: [Character] { scanner.text }
    private var index: Int {
        get { scanner.index }
        set { scanner.index = newValue }
    }

    private mutating func note(_ what: String) {
        guard mistake == nil else { return }
        mistake = Found(what, at: code.place(ofCharacter: min(index, max(text.count - 1, 0)), length: 1))
    }

    private mutating func skipBlanks() {
        while let next = current {
            if next.isWhitespace {
                if !" \t\n\r\r\n".contains(next) { note("a blank that JSON does not know") }
                index += 1
            } else if scanner.isAhead(of: ["//"]) {
                note("a comment")
                skip { !$0.isNewline }
            } else {
                return
            }
        }
    }

    /// Everything up to a character that is not wanted.
    @discardableResult
    private mutating func skip(while isWanted: (Character) -> Bool) -> String {
        let start = index
        while let next = current, isWanted(next) { index += 1 }
        return String(text[start..<index])
    }

    private mutating func value(depth: Int) -> Value {
        skipBlanks()
        guard depth < Self.depth else {
            note("too many levels")
            index = text.count
            return Value(type: .null)
        }
        switch current {
        case "{": return Value(type: .object, members: object(depth: depth))
        case "[": return array(depth: depth)
        case "\"", "'", "“", "”": return Value(type: .string, text: string())
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
                if !members.isEmpty { noteComma() }
                index += 1
                return members
            }
            if next == "," { index += 1 } else { members.append(member(depth: depth)) }
        }
        index = text.count
        return members
    }

    private mutating func member(depth: Int) -> ReplyFact.Member {
        let start = index
        let name = current.map { "\"'“”".contains($0) } ?? false ? string() : unquoted()
        skipBlanks()
        if current == "：" { note("a full-width colon") }
        if current == ":" || current == "：" { index += 1 } else { note("no ':' behind '\(name)'") }
        let value = value(depth: depth + 1)
        if index == start { index += 1 }
        let place = code.place(ofCharacter: start, length: name.count + 2)
        skipBlanks()
        if let next = current, next != ",", next != "}" { note("no ',' behind the value of '\(name)'") }
        return .init(
            name: Found(name, at: place), type: value.type, value: value.text, members: value.members,
            element: value.element)
    }

    private mutating func array(depth: Int) -> Value {
        let start = index
        var list = Value(type: .array)
        let isClosed = elements(&list, depth: depth)
        if !isClosed { note("the list does not end") }
        if list.members.isEmpty {
            let lines = String(text[start..<min(index, text.count)]).split(whereSeparator: \.isNewline)
            list.text = lines.map { String($0).trimmed }.joined()
        }
        return list
    }

    /// Reads up to the mark that closes the list; false when there is none.
    private mutating func elements(_ list: inout Value, depth: Int) -> Bool {
        index += 1
        let start = index
        let wasRight = mistake == nil
        while !scanner.isAtEnd {
            skipBlanks()
            if wasRight, mistake != nil, let end = closingLine(from: start) {
                // Behind a mistake the list goes on to the line that closes it, whatever its quotes are.
                index = end
                return true
            }
            if current == "]" {
                if list.element != nil { noteComma() }
                index += 1
                return true
            }
            if current == "," {
                index += 1
                continue
            }
            let start = index
            let found = value(depth: depth + 1)
            list.element = list.element ?? found.type
            if list.members.isEmpty { list.members = found.members }
            if index == start { index += 1 }
        }
        return false
    }

    /// Behind the first mark that closes a list at the start of a line.
    private func closingLine(from start: Int) -> Int? {
        text.indices[start...].first { index in
            text[index] == "]"
                && text[start..<index].last { !$0.isWhitespace || $0.isNewline }.map(\.isNewline) ?? false
        }.map { $0 + 1 }
    }

    /// Notes a comma before the mark that closes something.
    private mutating func noteComma() {
        if let next = current, text[..<index].last(where: { !$0.isWhitespace }) == "," {
            note("a comma before '\(next)'")
        }
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
        if current?.isNewline ?? true { note("the string does not end") } else { index += 1 }
        return value
    }

    private mutating func unquoted() -> String {
        note("a name without quotes")
        let name = skip { !$0.isWhitespace && !":,{}[]：".contains($0) }
        guard name.isEmpty, let next = current else { return name }
        index += 1
        return String(next)
    }

    private mutating func bare() -> Value {
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
