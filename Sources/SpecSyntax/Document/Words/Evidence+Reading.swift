import SpecDiagnostics
import SpecLanguage

extension Evidence {
    static func read(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) -> Evidence? {
        var map = MappingReader(node, of: "evidence", named: name.value)
        let kinds: [Kind] = [
            map.page("page").map { .page($0.value) },
            map.text("source").map { .source($0.value) },
            map.text("inferred").map { .inferred($0.value) },
        ].compactMap { $0 }
        let (date, note) = (map.day("date")?.value, map.text("note")?.value)
        let seen = map.word("seen", as: Extent.self)?.value
        if kinds.count != 1 { map.report(.oneEvidenceKind(name.value, at: name.range)) }
        map.finish(&problems)
        return kinds.first.map { Evidence(name: name, kind: $0, date: date, note: note, seen: seen) }
    }
}

extension Diagnostic {
    fileprivate static func oneEvidenceKind(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "evidence-kind", "evidence '\(name)' needs exactly one of 'page', 'source' and 'inferred'", at: range)
    }
}
