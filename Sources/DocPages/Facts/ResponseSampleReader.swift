/// Reads a sample of a reply: strictly, but going on behind the first mistake so that its fields are still known.
struct ResponseSampleReader {
    private let code: PageText
    var scanner: Scanner
    private var mistake: Found<String>?
    private static let depth = 24

    struct Value {
        var type: ResponseSample.JSONType
        var text = ""
        var members: [ResponseSample.Member] = []
        var element: ResponseSample.JSONType?
    }

    private init(_ code: PageText) {
        self.code = code
        scanner = Scanner(code.text)
    }

    /// The sample, if the text is one object (or what was meant to be one).
    static func read(_ code: PageText) -> ResponseSample? {
        var reader = ResponseSampleReader(code)
        reader.skipBlanks()
        guard reader.current == "{" else { return nil }
        let start = reader.index
        let members = reader.value(depth: 0).members
        reader.skipBlanks()
        if !reader.scanner.isAtEnd { reader.note("something follows the object") }
        guard !members.isEmpty else { return nil }
        return ResponseSample(
            members: members, mistake: reader.mistake, text: code.text, place: code.place(ofCharacter: start, length: 1)
        )
    }

    var current: Character? { scanner.current }
    var text: [Character] { scanner.text }
    var index: Int {
        get { scanner.index }
        set { scanner.index = newValue }
    }

    mutating func note(_ what: String) {
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

    private mutating func object(depth: Int) -> [ResponseSample.Member] {
        var members: [ResponseSample.Member] = []
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

    private mutating func member(depth: Int) -> ResponseSample.Member {
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
}
