internal import SpecDiagnostics

/// A template of a set, with what is wrong with its own text.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [TemplateNode]
    let diagnostics: [Diagnostic]

    init(_ source: TemplateSource) {
        self.source = source
        if let place = InvalidUTF8.first(in: source) {
            nodes = []
            diagnostics = [TemplateError.invalidUTF8.diagnostic(at: place)]
        } else {
            (nodes, diagnostics) = TemplateParser.parse(source)
        }
    }
}
