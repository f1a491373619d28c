import SpecDiagnostics

extension Diagnostic {
    static func unexpectedKind(_ what: String, expected: String, found: Node) -> Diagnostic {
        Diagnostic(
            id: "unexpected-kind", "'\(what)' must be \(expected), not \(found.kindDescription)", at: found.range)
    }

    static func missingKey(_ key: String, of what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "missing-key", "\(what) needs '\(key)'", at: range)
    }

    static func unknownKey(_ key: String, of what: String, known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "unknown-key", "unknown key '\(key)' in \(what)", at: range,
            hint: suggestion(for: key, among: known) ?? "known here: \(Set(known).sorted().joined(separator: ", "))")
    }

    static func unknownWord(_ word: String, for key: String, known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "unknown-word", "'\(word)' is not a value of '\(key)'", at: range,
            hint: suggestion(for: word, among: known) ?? "one of: \(known.joined(separator: ", "))")
    }

    private static func suggestion(for word: String, among known: [String]) -> String? {
        closestMatch(to: word, among: known).map { "did you mean '\($0)'?" }
    }
}
