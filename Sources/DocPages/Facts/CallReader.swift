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
        let wanted = path.flatMap { [$0, "."] }.dropLast() + ["("]
        return tokens.indices.filter { tokens[$0...].lazy.map(\.text).starts(with: wanted) }
            .map { call(from: $0, open: $0 + wanted.count - 1) }
    }

    private func call(from start: Int, open: Int) -> CallFact {
        var root = start
        while root >= 2, tokens[root - 1].text == "." { root -= 2 }
        let isFunction = tokens[root].text == "ctx" || tokens.contains { $0.text == "ctx" && $0.kind == .word }
        var call = CallFact(caller: isFunction ? .cloudFunction : .miniProgramPage, place: place(tokens[root]))
        if isFunction { call.pageData = pageData }
        for argument in parts(in: open) { call.arguments.append(read(argument, &call)) }
        return call
    }

    private func read(_ range: Range<Int>, _ call: inout CallFact) -> CallFact.Argument {
        guard let first = tokens[range].first else {
            return .other(place(tokens[min(range.lowerBound, tokens.count - 1)]))
        }
        if first.text == "{" { return .object(members(range.lowerBound, &call)) }
        noteNames(range, &call)
        let isPath = tokens[range].allSatisfy { $0.kind == .word || $0.text == "." }
        guard isPath, let last = tokens[range].last(where: { $0.kind != .mark }) else { return .other(place(first)) }
        return .name(Found(last.text, at: place(last)))
    }

    private func members(_ open: Int, _ call: inout CallFact) -> [CallFact.Member] {
        var members: [CallFact.Member] = []
        for part in parts(in: open) {
            guard let key = tokens[part].first, key.kind == .word || key.kind == .string else { continue }
            var member = CallFact.Member(key: Found(key.text, at: place(key)), inner: [])
            let value = part.lowerBound + 2
            if value < part.upperBound, tokens[value - 1].text == ":" {
                if tokens[value].text == "{" {
                    member.inner = self.members(value, &call).map(\.key)
                } else {
                    noteNames(value..<part.upperBound, &call)
                }
            }
            members.append(member)
        }
        return members
    }

    /// A page's data in a cloud function, be it in the call or above it.
    private var pageData: Found<String>? {
        let start = tokens.indices.first {
            tokens[$0].kind == .word && tokens[$0...].lazy.map(\.text).starts(with: ["this", ".", "data"])
        }
        guard let start else { return nil }
        var end = start + 1
        while end + 1 < tokens.count, tokens[end].text == "." { end += 2 }
        return Found(tokens[start..<end].map(\.text).joined(), at: place(tokens[start]))
    }

    /// Notes names that nothing declares.
    private func noteNames(_ range: Range<Int>, _ call: inout CallFact) {
        guard !declared.isEmpty else { return }
        for index in range where tokens[index].kind == .word {
            let token = tokens[index]
            let isMember = index > 0 && tokens[index - 1].text == "."
            let isKey = index + 1 < range.upperBound && tokens[index + 1].text == ":"
            if !isMember, !isKey, !declared.contains(token.text), !Self.known.contains(token.text) {
                call.undeclared.append(Found(token.text, at: place(token)))
            }
        }
    }

    /// What commas separate between the mark at `open` and the one that closes it, or the end.
    private func parts(in open: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var depth = 1
        var start = open + 1
        for index in (open + 1)..<tokens.count where tokens[index].kind == .mark {
            let mark = tokens[index].text
            if "([{".contains(mark) { depth += 1 }
            if ")]}".contains(mark) { depth -= 1 }
            guard depth == 0 || depth == 1 && mark == "," else { continue }
            if depth == 1 || start < index { parts.append(start..<index) }
            start = index + 1
            if depth == 0 { return parts }
        }
        if start < tokens.count { parts.append(start..<tokens.count) }
        return parts
    }

    private func place(_ token: SampleTokens.Token) -> PagePlace {
        code.place(ofCharacter: token.start, length: token.text.count)
    }

    private static let known = Set(
        """
        this true false null undefined await new Date JSON Math String Number ctx cloud my getApp app event e process \
        async function typeof options Object Array
        """.words)

    /// Every name that a sample declares: variables, parameters, imports.
    private static func declarations(_ tokens: [SampleTokens.Token]) -> Set<String> {
        var names: Set<String> = []
        for (index, token) in tokens.enumerated() where token.kind == .word {
            if ["const", "let", "var", "import"].contains(token.text) {
                let rest = tokens[(index + 1)...].prefix(39)
                    .prefix { !["=", ";", "from", "of", "in"].contains($0.text) }
                // One name, or several with commas or in a pattern.
                let isOne = rest.first?.kind == .word && index + 2 < tokens.count && tokens[index + 2].text != ","
                names.formUnion(rest.prefix(isOne ? 1 : 39).filter { $0.kind == .word }.map(\.text))
            } else if index + 1 < tokens.count, tokens[index + 1].text == "=",
                index == 0 || tokens[index - 1].text != "."
            {
                names.insert(token.text)
            }
        }
        return names
    }
}
