import SpecDiagnostics
import SpecModel
import SpecSyntax

/// What comes of one spec: the model, whatever is wrong with it, and the findings as `line id`.
struct ModelOf {
    let model: Model
    let findings: [String]

    /// Resolves and checks a spec whose head, with the evidence `page` and the resource `shop.orders`, is added to it.
    init(_ text: String) {
        let head =
            "fundgen: 1\nservice: shop\nresource: orders\nby: page\nevidence: {page: {page: 'https://example.com'}}\n"
        var diagnostics: [Diagnostic] = []
        let documents = [
            Document(SourceFile(path: "spec.yaml", bytes: Array((head + text).utf8)), problems: &diagnostics)
        ]
        model = resolve(documents.compactMap { $0 }, diagnostics: &diagnostics)
        _ = checked(model, diagnostics: &diagnostics)
        findings = diagnostics.sortedByPlace().map { "\(($0.range?.start.line ?? 0) - 5) \($0.id)" }
    }
}
