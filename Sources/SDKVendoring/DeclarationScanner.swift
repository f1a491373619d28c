/// Finds the declarations of a Swift file: those of types anywhere, all others at the top of the file and in types.
///
/// It knows which words begin a declaration and which brackets belong together. Where a declaration must begin and
/// something else does, the file is refused: in another module it might become what nobody has read.
struct DeclarationScanner {
    /// What an open bracket belongs to.
    private enum Scope: Equatable {
        case type(String), body, list
    }

    private let tokens: [SwiftToken]
    private let path: String
    private var declarations: [SwiftDeclaration] = []
    private var scopes: [Scope] = []
    /// The type whose body the next brace opens.
    private var declaredType: String?
    /// Whether what was declared at the top of the file has ended.
    private var mustDeclare = true

    static func declarations(in tokens: [SwiftToken], path: String) throws(VendoringProblem) -> [SwiftDeclaration] {
        var scanner = DeclarationScanner(tokens: tokens, path: path)
        try scanner.scan()
        return scanner.declarations
    }

    private init(tokens: [SwiftToken], path: String) {
        self.tokens = tokens
        self.path = path
    }

    private mutating func scan() throws(VendoringProblem) {
        var index = 0
        while index < tokens.count {
            if tokens[index].isCode { index = try read(at: index) } else { index += 1 }
        }
        if !scopes.isEmpty { throw .notUnderstood("a bracket without end", path, tokens.last?.line ?? 1) }
        let known = Set(declarations.flatMap { Array($0.start..<$0.keywordIndex) })
        for (index, token) in tokens.enumerated() where token.text == "public" && token.kind == .word {
            if !known.contains(index) { throw refusal(of: index) }
        }
    }

    /// Reads one piece, or what belongs together, and says where to go on.
    private mutating func read(at index: Int) throws(VendoringProblem) -> Int {
        let token = tokens[index]
        if token.kind == .word { return try readWord(at: index) }
        switch token.text {
        case "#": return try readDirective(at: index)
        case "@" where scopes.last != .body && scopes.last != .list: return attribute(at: index)
        case "(", "[": scopes.append(.list)
        case "{":
            scopes.append(declaredType.map { .type($0) } ?? .body)
            declaredType = nil
        case ")", "]", "}":
            guard let last = scopes.popLast(), (last == .list) == (token.text != "}") else { throw refusal(of: index) }
            if token.text == "}" && scopes.isEmpty { mustDeclare = true }
            return index + 1
        default: break
        }
        // Behind a brace, what was declared may go on with a call, a member or another argument.
        let goesOn = index > 0 && !tokens[index - 1].breaksLine
        if scopes.count <= 1, mustDeclare, !goesOn { throw refusal(of: index) }
        mustDeclare = false
        return index + 1
    }

    private mutating func readWord(at index: Int) throws(VendoringProblem) -> Int {
        let word = tokens[index].text
        let isMember = tokens[..<index].last { $0.isCode }?.text == "."
        guard !isMember, scopes.last != .list, let next = code(after: index) else { return index + 1 }
        let isPlace = scopes.last != .body
        if SwiftDeclaration.modifiers.contains(word), word != "class" || ["func", "var"].contains(tokens[next].text) {
            return index + 1
        }
        let isType = SwiftDeclaration.types.contains(word) && tokens[next].kind == .word
        if isType || isPlace && SwiftDeclaration.keywords.contains(word) && (word != "actor" && word != "class") {
            return declare(word, at: index, next)
        }
        let isRefused = ["operator", "precedencegroup", "macro", "open"].contains(word)
        if scopes.isEmpty && (mustDeclare || isRefused) { throw refusal(of: index) }
        return index + 1
    }

    private mutating func declare(_ keyword: String, at index: Int, _ next: Int) -> Int {
        let (start, modifiers) = modifiers(before: index)
        var name = ""
        // `import struct Foundation.Date` is of the module `Foundation`.
        var end = keyword == "import" && Self.isKeyword(tokens[next]) ? code(after: next) ?? next : next
        // An extension's name and a module's go on behind a dot; one in backticks begins behind the first.
        while end < tokens.count, tokens[end].kind == .word || [".", "`"].contains(tokens[end].text) {
            if tokens[end].text != "`" { name += tokens[end].text }
            end += 1
        }
        if keyword == "init" { name = keyword }
        var scope = ""
        if case .type(let type) = scopes.last { scope = type }
        let declaration = SwiftDeclaration(
            keyword: keyword, modifiers: modifiers, name: name, scope: scope, isAtTop: scopes.isEmpty, start: start,
            keywordIndex: index)
        declarations.append(declaration)
        mustDeclare = keyword == "import" && scopes.isEmpty
        if keyword == "extension" {
            declaredType = name.hasPrefix("FundRuntime.") ? String(name.dropFirst("FundRuntime.".count)) : name
        } else if declaration.isType {
            declaredType = declaration.path
        }
        return max(end, index + 1)
    }

    private static func isKeyword(_ token: SwiftToken) -> Bool { SwiftDeclaration.keywords.contains(token.text) }

    /// The modifiers in front of a keyword, and the first of them.
    private func modifiers(before index: Int) -> (start: Int, words: Set<String>) {
        var start = index
        var words: Set<String> = []
        var next = index - 1
        while next >= 0 {
            let token = tokens[next]
            if token.text == ")", next > 2, tokens[next - 2].text == "(" {
                next -= 3
                continue
            }
            if token.kind != .blank {
                guard SwiftDeclaration.modifiers.contains(token.text) else { break }
                words.insert(token.text)
                start = next
            }
            next -= 1
        }
        return (start, words)
    }

    /// Skips a condition of compilation; at the top of the file nothing else begins so.
    private func readDirective(at index: Int) throws(VendoringProblem) -> Int {
        let isCondition =
            code(after: index).map { ["if", "elseif", "else", "endif"].contains(tokens[$0].text) } ?? false
        if !isCondition && scopes.isEmpty && mustDeclare { throw refusal(of: index) }
        return isCondition ? tokens[index...].firstIndex(where: \.breaksLine) ?? tokens.count : index + 1
    }

    /// Skips an attribute with its arguments.
    private func attribute(at index: Int) -> Int {
        var end = index + 1
        var depth = 0
        while end < tokens.count {
            if tokens[end].text == "(" { depth += 1 }
            if depth == 0, tokens[end].kind != .word, tokens[end].text != "." { return end }
            if tokens[end].text == ")" { depth -= 1 }
            end += 1
            if depth == 0, tokens[end - 1].text == ")" { return end }
        }
        return end
    }

    private func code(after index: Int) -> Int? { tokens[(index + 1)...].firstIndex(where: \.isCode) }

    private func refusal(of index: Int) -> VendoringProblem {
        .notUnderstood("'\(tokens[index].text)'", path, tokens[index].line)
    }
}
