import SpecDiagnostics

/// Finds the calls in a sample.
struct CallReader {
    private let code: PageText
    private let tokens: [SampleTokens.Token]
    private let declared: Set<String>

    init(_ code: PageText) {
        self.code = code
        tokens = SampleTokens(code.text).tokens
        declared = Self.declarations(tokens)
    }

    /// The calls whose name ends like `api`, without its root.
    func calls(of api: String) -> [CallFact] {
        let parts = api.split(separator: ".").map(String.init)
        let path = parts.first == "cloud" ? Array(parts.dropFirst()) : parts
        guard path.count >= 2 else { return [] }
        var found: [CallFact] = []
        for start in tokens.indices where tokens[start].text == path[0] {
            let end = start + 2 * path.count - 1
            guard end < tokens.count, tokens[end].text == "(" else { continue }
            let matches = path.indices.allSatisfy { offset in
                tokens[start + 2 * offset].text == path[offset]
                    && (offset == 0 || tokens[start + 2 * offset - 1].text == ".")
            }
            if matches { found.append(call(from: start, open: end)) }
        }
        return found
    }

    private func call(from start: Int, open: Int) -> CallFact {
        var root = start
        while root >= 2, tokens[root - 1].text == "." { root -= 2 }
        let isFunction = tokens[root].text == "ctx" || tokens.contains { $0.text == "ctx" && $0.kind == .word }
        var call = CallFact(
            caller: isFunction ? .cloudFunction : .miniProgramPage, arguments: [], versions: nil, undeclared: [],
            pageData: nil, place: place(tokens[root]))
        if isFunction { notePageData(&call) }
        let close = closing(open)
        var argument = open + 1
        while argument < close {
            let end = ending(argument, before: close)
            call.arguments.append(read(argument, end, &call))
            argument = end + 1
        }
        return call
    }

    private func read(_ start: Int, _ end: Int, _ call: inout CallFact) -> CallFact.Argument {
        guard start < end else { return .other(place(tokens[min(start, tokens.count - 1)])) }
        if tokens[start].text == "{" { return .object(members(start, &call)) }
        noteNames(start, end, key: nil, &call)
        let words = tokens[start..<end].filter { $0.kind != .mark }
        let isPath = tokens[start..<end].allSatisfy { $0.kind == .word || $0.text == "." }
        guard isPath, let last = words.last else { return .other(place(tokens[start])) }
        return .name(Found(last.text, at: place(last)))
    }

    private func members(_ open: Int, _ call: inout CallFact) -> [CallFact.Member] {
        let close = closing(open)
        var members: [CallFact.Member] = []
        var index = open + 1
        while index < close {
            let end = ending(index, before: close)
            defer { index = end + 1 }
            let key = tokens[index]
            guard key.kind == .word || key.kind == .string else { continue }
            var member = CallFact.Member(key: Found(key.text, at: place(key)), inner: [])
            if index + 2 < end, tokens[index + 1].text == ":" {
                if tokens[index + 2].text == "{" {
                    member.inner = self.members(index + 2, &call).map(\.key)
                } else {
                    noteNames(index + 2, end, key: key.text, &call)
                }
            }
            members.append(member)
        }
        return members
    }

    /// Notes a page's data in a cloud function, be it in the call or above it.
    private func notePageData(_ call: inout CallFact) {
        for index in tokens.indices where tokens[index].text == "this" && tokens[index].kind == .word {
            guard index + 2 < tokens.count, tokens[index + 1].text == ".", tokens[index + 2].text == "data" else {
                continue
            }
            call.pageData = Found(path(index), at: place(tokens[index]))
            return
        }
    }

    /// Notes names that nothing declares.
    private func noteNames(_ start: Int, _ end: Int, key: String?, _ call: inout CallFact) {
        for index in start..<end where tokens[index].kind == .word {
            let token = tokens[index]
            let isMember = index > 0 && tokens[index - 1].text == "."
            guard !isMember, !declared.isEmpty, !declared.contains(token.text), !Self.known.contains(token.text) else {
                continue
            }
            let isKey = index + 1 < end && tokens[index + 1].text == ":"
            if !isKey { call.undeclared.append(Found(token.text, at: place(token))) }
        }
    }

    private func path(_ index: Int) -> String {
        var end = index + 1
        while end + 1 < tokens.count, tokens[end].text == "." { end += 2 }
        return tokens[index..<min(end, tokens.count)].map(\.text).joined()
    }

    /// The mark that closes the one at `open`, or the end.
    private func closing(_ open: Int) -> Int {
        var depth = 0
        for index in open..<tokens.count where tokens[index].kind == .mark {
            if "([{".contains(tokens[index].text) { depth += 1 }
            if ")]}".contains(tokens[index].text) {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return tokens.count
    }

    /// The comma behind what starts at `start`, or `limit`.
    private func ending(_ start: Int, before limit: Int) -> Int {
        var depth = 0
        for index in start..<limit where tokens[index].kind == .mark {
            if "([{".contains(tokens[index].text) { depth += 1 }
            if ")]}".contains(tokens[index].text) { depth -= 1 }
            if tokens[index].text == ",", depth == 0 { return index }
        }
        return limit
    }

    private func place(_ token: SampleTokens.Token) -> PagePlace {
        code.place(ofCharacter: token.start, length: token.text.count)
    }

    private static let known: Set<String> = [
        "this", "true", "false", "null", "undefined", "await", "new", "Date", "JSON", "Math", "String", "Number", "ctx",
        "cloud", "my", "getApp", "app", "event", "e", "process", "async", "function", "typeof", "options", "Object",
        "Array",
    ]

    /// Every name that a sample declares: variables, parameters, imports.
    private static func declarations(_ tokens: [SampleTokens.Token]) -> Set<String> {
        var names: Set<String> = []
        for index in tokens.indices where tokens[index].kind == .word {
            switch tokens[index].text {
            case "const", "let", "var", "import":
                var next = index + 1
                while next < tokens.count, !["=", ";", "from", "of", "in"].contains(tokens[next].text),
                    next < index + 40
                {
                    if tokens[next].kind == .word { names.insert(tokens[next].text) }
                    if tokens[next].kind == .word, next == index + 1, next + 1 < tokens.count,
                        tokens[next + 1].text != ","
                    {
                        break
                    }
                    next += 1
                }
            default:
                if index + 1 < tokens.count, tokens[index + 1].text == "=", index == 0 || tokens[index - 1].text != "."
                {
                    names.insert(tokens[index].text)
                }
            }
        }
        return names
    }
}
