package import SpecDiagnostics

/// Templates that may include each other, parsed once.
package struct TemplateSet: Sendable {
    let templates: [ParsedTemplate]
    let indices: [String: Int]

    /// Parses the templates, and reports what is wrong with their syntax and with the way they include each other.
    ///
    /// Each of them is checked, used or not. The set can be used after errors, to find more of them.
    package init(_ sources: [TemplateSource], diagnostics: inout [Diagnostic]) {
        var templates: [ParsedTemplate] = []
        var indices: [String: Int] = [:]
        for source in sources {
            let template = ParsedTemplate(source)
            diagnostics += template.diagnostics
            guard indices[source.name] == nil else {
                diagnostics.append(TemplateError.duplicateTemplate(source.name).diagnostic(at: source.start))
                continue
            }
            indices[source.name] = templates.count
            templates.append(template)
        }
        self.templates = templates
        self.indices = indices
        var graph = PartialGraph(templates: templates, indices: indices)
        graph.check()
        diagnostics += graph.diagnostics
    }

    /// Checks a template, with everything it includes, against the schema of the values it is to render.
    ///
    /// Everything is checked, shown or not, and all errors are reported that `diagnostics` does not have yet. The
    /// result is nil if anything is wrong in what the template reaches, also what was reported when the set was made.
    package func compile<Root: TemplateContext>(
        root: String, as type: Root.Type, diagnostics: inout [Diagnostic]
    ) -> Template<Root>? {
        guard let index = indices[root] else {
            var suggestions = Suggestions()
            let suggestion = suggestions.name(for: root, among: templates.map(\.source.name))
            diagnostics.append(TemplateError.unknownRoot(root, suggestion: suggestion).diagnostic(at: nil))
            return nil
        }
        var checker = TemplateChecker(set: self, reported: diagnostics)
        let program = checker.check(index, against: Root.self)
        diagnostics += checker.diagnostics
        return program.map { Template(program: $0) }
    }

    /// Warns of every template that none of the roots includes, directly or through others.
    package func reportUnused(roots: some Sequence<String>, diagnostics: inout [Diagnostic]) {
        let graph = PartialGraph(templates: templates, indices: indices)
        let used = graph.reachable(from: roots.compactMap { indices[$0] })
        for (index, template) in templates.enumerated() where !used[index] {
            let source = template.source
            diagnostics.append(TemplateError.unused(source.name).diagnostic(at: source.start))
        }
    }
}
