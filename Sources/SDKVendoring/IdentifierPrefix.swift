/// Puts a prefix in front of some names wherever Swift code or its comments name them, and leaves text literals alone.
struct IdentifierPrefix {
    let names: Set<String>
    let prefix: String

    /// The text of a piece of source with the names changed.
    func applied(to token: SwiftToken) -> String {
        switch token.kind {
        case .word: names.contains(token.text) ? prefix + token.text : token.text
        case .comment: comment(token.text)
        case .symbol, .blank, .literal: token.text
        }
    }

    /// Prose has words like `Client` too; a name in a comment is in backticks.
    private func comment(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            return index > 0 && names.contains(String(name)) ? prefix + part : String(part)
        }.joined(separator: "`")
    }
}
