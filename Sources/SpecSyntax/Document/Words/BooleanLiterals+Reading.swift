import SpecDiagnostics
import SpecLanguage

extension BooleanLiterals {
    /// Reads `{true: …, false: …}`.
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<BooleanLiterals>? {
        var map = MappingReader(node, of: "words", expecting: "{true: …, false: …}", hint: example(of: node))
        let (yes, no) = (map.requiredText("true"), map.requiredText("false"))
        let by = map.text("by")
        map.finish(&problems)
        guard let yes, let no else { return nil }
        for word in [yes, no] where word.value.isEmpty { problems.append(.emptyWord(at: word.range)) }
        if yes.value == no.value { problems.append(.sameWord(yes, at: no.range)) }
        return Stated(BooleanLiterals(yes: yes, no: no), at: node.range, by: by)
    }

    /// What a list of two words is meant to say.
    private static func example(of node: Node) -> String? {
        guard let words = node.items?.compactMap(\.scalar?.text), words.count == 2 else { return nil }
        return "write {true: \(words[0]), false: \(words[1])}, if the first says yes"
    }
}

extension Diagnostic {
    fileprivate static func emptyWord(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "words", "an empty text is a missing value, not a word", at: range,
            hint: "where a missing value says no, leave it to the caller: the field is then nil")
    }

    fileprivate static func sameWord(_ yes: Located<String>, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "words", "'\(yes.value)' cannot say both yes and no", at: range,
            notes: [.init(message: "the word for yes is here", range: yes.range)])
    }
}
