package import SpecDiagnostics

extension Document {
    /// Where a fact is from, under the name that `by` uses.
    package struct Evidence: Sendable {
        package var name: Located<String>
        package var kind: Kind
        package var date: String?
        package var note: String?
        /// How much of a page could be seen.
        package var seen: String?

        package enum Kind: Sendable {
            /// A published page, by its address.
            case page(String)
            /// Other material.
            case source(String)
            /// A conclusion of ours, with its reason.
            case inferred(String)
        }
    }

    /// A fault of the published page, recorded once with its reason.
    package struct Defect: Sendable {
        package var id: Located<String>
        package var note: String
        /// Findings of `fundgen-docs drift` that it explains, as `kind/operation/subject`; `*` stands for any part.
        package var findings: [Located<String>]
        package var by: Located<String>?
    }
}

extension Document.Evidence {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "evidence", named: name.value)
        let kinds: [Kind] = [
            map.text("page").map { .page($0.value) },
            map.text("source").map { .source($0.value) },
            map.text("inferred").map { .inferred($0.value) },
        ].compactMap { $0 }
        self.name = name
        date = map.day("date")?.value
        note = map.text("note")?.value
        seen = map.text("seen")?.value
        if kinds.count != 1 { map.report(.oneEvidenceKind(name.value, at: name.range)) }
        map.finish(&problems)
        guard let kind = kinds.first else { return nil }
        self.kind = kind
    }
}

extension Document.Defect {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "a defect")
        let id = map.requiredText("id")
        let note = map.requiredText("note")
        let findings = map.texts("findings")
        let by = map.text("by")
        map.finish(&problems)
        guard let id, let note else { return nil }
        self.init(id: id, note: note.value, findings: findings, by: by)
    }
}

extension Diagnostic {
    fileprivate static func oneEvidenceKind(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "evidence-kind", "evidence '\(name)' needs exactly one of 'page', 'source' and 'inferred'", at: range)
    }
}
