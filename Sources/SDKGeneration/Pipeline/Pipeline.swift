package import CodeTemplates
package import SpecDiagnostics
package import SpecModel
package import SpecSyntax
package import SwiftRendering

// The generator on one screen. Each stage is a function from value to value that appends what it finds and touches no
// file; users, the build plugin and the goldens go this way, and no other.
//
//     documents = read(specs)                  every node keeps its place
//     model     = check(resolve(documents))    the meaning; nil when a rule found an error
//     part      = restricted(model, to: only)  the calls asked for, with all that they need
//     plan      = plan(part)                   every decision about Swift
//     files     = render(plan, templates)      text
//     + one     = ModelFile.bytes(part)        the same calls as JSON, for tests and other tools
//
// A file is planned and rendered before the next one is planned, so that no plan outlives its text.

/// Specs to documents, in the byte order of their paths; a spec that cannot be read is left out.
package func read(_ specs: [SourceFile], diagnostics: inout [Diagnostic]) -> [Document] {
    let sorted = specs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let results = inParallel(sorted.count) { index in
        var problems: [Diagnostic] = []
        return (document: Document(sorted[index], problems: &problems), problems: problems)
    }
    diagnostics += results.flatMap(\.problems)
    return results.compactMap(\.document)
}

/// Specs to what they mean, checked; nil when there is an error.
package func checkedModel(of specs: [SourceFile], diagnostics: inout [Diagnostic]) -> Model? {
    // Nobody else holds the documents, so each is gone once it is resolved.
    let model = resolve(read(specs, diagnostics: &diagnostics), diagnostics: &diagnostics)
    return checked(model, diagnostics: &diagnostics)
}

/// Specs, and templates that replace built-in ones, to Swift files and the model's; nil when there is an error.
///
/// What is found is appended in the order of its places.
package func generatedFiles(
    of specs: [SourceFile], templates: [TemplateSource] = [], options: PlanOptions, diagnostics: inout [Diagnostic]
) -> [GeneratedFile]? {
    var found: [Diagnostic] = []
    defer { diagnostics += found.sortedByPlace() }
    let model = checkedModel(of: specs, diagnostics: &found)
    // Mistakes in templates are told beside those in specs.
    let renderer = Renderer(overrides: templates, diagnostics: &found)
    guard let model else { return nil }
    return planAndRender(model, options, renderer, diagnostics: &found)
}

/// What is wrong with specs, in the order of the places.
package func mistakes(in specs: [SourceFile]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let model = checkedModel(of: specs, diagnostics: &found) {
        _ = planAndRender(model, PlanOptions(), nil, diagnostics: &found)
    }
    return found.sortedByPlace()
}

/// Plans every file, and renders it where there is a renderer; nil when there is an error.
private func planAndRender(
    _ model: Model, _ options: PlanOptions, _ renderer: Renderer?, diagnostics: inout [Diagnostic]
) -> [GeneratedFile]? {
    var found: [Diagnostic] = []
    let part = model.restricted(to: options.only, diagnostics: &found)
    let planner = Planner(checking: model, planning: part, options, diagnostics: &found)
    let results = inParallel(planner.fileCount) { index in
        var problems: [Diagnostic] = []
        let plan = planner.planFile(at: index, diagnostics: &problems)
        let file = renderer.map { GeneratedFile(path: plan.path, bytes: $0.render(plan)) }
        return (file: file, problems: problems)
    }
    found += results.flatMap(\.problems)
    diagnostics += found
    guard renderer != nil, !found.hasErrors else { return nil }
    return results.compactMap(\.file) + [GeneratedFile(path: ModelFile.path, bytes: ModelFile.bytes(of: part))]
}
