import CodeTemplates
import SpecDiagnostics
import Testing

/// Renders the template `file` with some partials; a mistake gives the diagnostics instead.
func render(_ file: String, _ partials: [String: String] = [:], with plan: FilePlan = FilePlan()) -> String {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(sources(file, partials), diagnostics: &diagnostics)
    let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
    guard let template, diagnostics.isEmpty else {
        return list(diagnostics)
    }
    return String(decoding: template.render(plan), as: UTF8.self)
}

/// Everything that is reported for the template `file` and its partials.
func mistakes(_ file: String, _ partials: [String: String] = [:]) -> String {
    list(found(file, partials))
}

func found(_ file: String, _ partials: [String: String] = [:]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(sources(file, partials), diagnostics: &diagnostics)
    let template = set.compile(root: "file", as: FilePlan.self, diagnostics: &diagnostics)
    #expect(template != nil || !diagnostics.isEmpty, "no template, and no reason")
    return diagnostics
}

func list(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(description).joined(separator: "\n")
}

func sources(_ file: String, _ partials: [String: String]) -> [TemplateSource] {
    let all = [("file", file)] + partials.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return all.map { TemplateSource(name: $0.0, file: $0.0, text: Array($0.1.utf8)) }
}

/// The place, severity and id of a diagnostic, and then its message, hint and notes on a line each.
func description(_ diagnostic: Diagnostic) -> String {
    var lines = ["\(place(diagnostic.range)): \(diagnostic.severity) [\(diagnostic.id)]", diagnostic.message]
    if let hint = diagnostic.hint { lines.append("hint: \(hint)") }
    lines += diagnostic.notes.map { "note: \(place($0.range)): \($0.message)" }
    return lines.joined(separator: "\n    ")
}

private func place(_ range: SourceRange?) -> String {
    guard let range else { return "-" }
    return "\(range.file):\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
}
