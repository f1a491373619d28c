internal import SDKGeneration

/// A Swift file in its pieces, with what it declares for others.
struct SwiftFile {
    let tokens: [SwiftToken]
    let declarations: [SwiftDeclaration]

    /// Reads a file, however it is laid out, and refuses what it cannot read; `path` is for messages.
    init(_ bytes: [UInt8], path: String) throws(VendoringProblem) {
        tokens = try SwiftLexer.tokens(of: bytes, path: path)
        declarations = try DeclarationScanner.declarations(in: tokens, path: path)
    }

    /// The modules that it imports.
    var imports: [String] {
        declarations.filter { $0.keyword == "import" }.map { String($0.name.prefix { $0 != "." }) }
    }

    /// A declaration from its name on, without its body or value, on one line.
    func head(of declaration: SwiftDeclaration) -> String {
        var text = ""
        var depth = 0
        for token in tokens[declaration.keywordIndex...].dropFirst(declaration.keyword == "init" ? 0 : 1) {
            if depth == 0, token.breaksLine || token.text == "{" || token.text == "=" { break }
            if token.text == "(" { depth += 1 }
            if token.text == ")" { depth -= 1 }
            switch token.kind {
            case .comment: continue
            case .blank: if !text.isEmpty, !text.hasSuffix("("), !text.hasSuffix(" ") { text += " " }
            default:
                if token.text == ")", text.hasSuffix(" ") { text.removeLast() }
                text += token.text
            }
        }
        return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }
}
