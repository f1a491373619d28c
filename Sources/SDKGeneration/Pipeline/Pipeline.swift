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
//     tests     = render(samplePlan(part))     the samples as tests, where they are asked for
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
    generatedCode(of: specs, templates: templates, options: options, testing: nil, diagnostics: &diagnostics)?.files
}

/// The same, and the files of tests of the code in a module, none without one.
package func generatedCode(
    of specs: [SourceFile], templates: [TemplateSource] = [], options: PlanOptions, testing module: TestedModule?,
    diagnostics: inout [Diagnostic]
) -> (files: [GeneratedFile], tests: [GeneratedFile])? {
    var found: [Diagnostic] = []
    defer { diagnostics += found.sortedByPlace() }
    let model = checkedModel(of: specs, diagnostics: &found)
    // Mistakes in templates are told beside those in specs.
    let renderer = Renderer(overrides: templates, diagnostics: &found)
    guard let model else { return nil }
    return planAndRender(model, options, testing: module, renderer, diagnostics: &found)
}

/// What is wrong with specs, in the order of the places.
package func mistakes(in specs: [SourceFile]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let model = checkedModel(of: specs, diagnostics: &found) {
        _ = planAndRender(model, PlanOptions(), testing: nil, nil, diagnostics: &found)
    }
    return found.sortedByPlace()
}

/// Plans every file, and renders it where there is a renderer; nil when there is an error.
private func planAndRender(
    _ model: Model, _ options: PlanOptions, testing module: TestedModule?, _ renderer: Renderer?,
    diagnostics: inout [Diagnostic]
) -> (files: [GeneratedFile], tests: [GeneratedFile])? {
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
    guard let renderer, !found.hasErrors else { return nil }
    let files = results.compactMap(\.file) + [GeneratedFile(path: ModelFile.path, bytes: ModelFile.bytes(of: part))]
    guard let module else { return (files, []) }
    let samples = SamplePlanner(of: model, testing: part, options, in: module)
    return (files, samples.files.map { GeneratedFile(path: $0.path, bytes: renderer.render($0)) })
}
