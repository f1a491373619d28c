import SpecDiagnostics

extension Diagnostic {
    static func unexpectedKind(_ what: String, expected: String, found: Node, hint: String? = nil) -> Diagnostic {
        // Such as "field 'scene'", which has its quotes.
        let name = what.contains("'") ? what : "'\(what)'"
        return Diagnostic(
            id: "unexpected-kind", "\(name) must be \(expected), not \(found.kindDescription)", at: found.range,
            hint: hint)
    }

    static func noFlag(_ key: String, found node: Node) -> Diagnostic {
        let meant = node.scalar.flatMap { flags[$0.text.lowercased()] }
        return unexpectedKind(key, expected: "true or false", found: node, hint: meant.map { "write \($0)" })
    }

    /// What YAML 1.1 and people write for a truth value.
    private static let flags = [
        "yes": "true", "y": "true", "on": "true", "true": "true without quotes", "no": "false", "n": "false",
        "off": "false", "false": "false without quotes", "unknown": "{unknown: REASON}",
    ]

    static func noNames(_ key: String, found node: Node) -> Diagnostic {
        let names = node.items?.prefix(3).compactMap(\.scalar?.text) ?? []
        let example = names.map { "\($0): {}" }.joined(separator: ", ")
        return unexpectedKind(
            key, expected: "a mapping of names", found: node,
            hint: node.items == nil ? nil : names.isEmpty ? "write 'NAME: {…}' without '-'" : "write {\(example)}")
    }

    static func missingKey(_ key: String, of what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "missing-key", "\(what) needs '\(key)'", at: range, hint: KeyHints.example(of: key, in: what))
    }

    static func unknownKey(_ entry: Node.Entry, of what: String, known: [String]) -> Diagnostic {
        let key = entry.key.value
        return Diagnostic(
            id: "unknown-key", "unknown key '\(key)' in \(what)", at: entry.key.range,
            hint: endOfText(entry, key) ?? KeyHints.instead(of: key, in: what) ?? didYouMean(key, among: known)
                ?? "known here: \(Set(known).sorted().joined(separator: ", "))")
    }

    static func unknownWord(_ word: String, for key: String, known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "unknown-word", "'\(word)' is not a value of '\(key)'", at: range,
            hint: didYouMean(word, among: known) ?? "one of: \(known.joined(separator: ", "))")
    }

    /// Words without a value are what is behind a ',' in a text that is not in quotes.
    private static func endOfText(_ entry: Node.Entry, _ key: String) -> String? {
        guard entry.value.isNull, !key.utf8.allSatisfy(\.isASCIIWord) else { return nil }
        return "a ',' ends a text inside { }: put the text in quotes"
    }
}
