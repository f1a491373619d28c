import CodeTemplates
import SpecDiagnostics
import SpecModel
import SpecSyntax
import SwiftRendering

extension Stages {
    /// The generator: text, document, model, plan, text.
    package static let standard = Stages(
        builtInTemplates: templates(overriddenBy: []).map {
            SourceFile(path: $0.name + templateSuffix, bytes: $0.text)
        },
        check: { specs, clock in
            var diagnostics: [Diagnostic] = []
            if let model = resolvedModel(of: specs, &diagnostics, &clock) {
                _ = clock.measure(.plan, files: specs.count) { plan(model, diagnostics: &diagnostics) }
            }
            return diagnostics.sortedByPlace()
        },
        render: { work in
            var diagnostics: [Diagnostic] = []
            var clock = StageClock()
            let model = resolvedModel(of: work.specs, &diagnostics, &clock)
            let renderer = Renderer(overrides: work.templates.map(template), diagnostics: &diagnostics)
            let files = model.flatMap { makeFiles(of: $0, work, renderer, &diagnostics, &clock) }
            keepUntilExit(model)
            return Rendering(files: files, diagnostics: diagnostics.sortedByPlace(), clock: clock)
        })

    private static func resolvedModel(
        of specs: [InputFile], _ diagnostics: inout [Diagnostic], _ clock: inout StageClock
    ) -> Model? {
        let read = clock.measure(.read, files: specs.count) {
            inParallel(specs.count, bytes: size(of: specs)) { index in
                var problems: [Diagnostic] = []
                return (Document(specs[index].source, problems: &problems), problems)
            }
        }
        for (_, problems) in read { diagnostics += problems }
        let documents = read.compactMap(\.0)
        let model = clock.measure(.resolve, files: specs.count) { resolve(documents, diagnostics: &diagnostics) }
        return clock.measure(.check, files: specs.count) { checked(model, diagnostics: &diagnostics) }
    }

    /// Plans and renders file by file, so that no plan outlives its text; what is current already is left out.
    private static func makeFiles(
        of model: Model, _ work: Work, _ renderer: Renderer?, _ diagnostics: inout [Diagnostic],
        _ clock: inout StageClock
    ) -> [Result]? {
        var found: [Diagnostic] = []
        let start = StageClock.threadTime()
        let planner = Planner(checking: model, work.options.plan, diagnostics: &found)
        let ingredients = work.hashes.map { Ingredients(model, planner, $0.specs) }
        let prologue = StageClock.threadTime() - start
        let made = clock.measure(.render, files: 0) {
            inParallel(planner.fileCount, bytes: size(of: work.specs)) { index in
                let known = ingredients?.hash(ofFile: index)
                let path = planner.path(ofFile: index)
                if let known, work.isCurrent(path, known) {
                    return MadeFile(result: Result(path: path, bytes: nil, ingredients: known))
                }
                return MadeFile(planner, renderer, index, known)
            }
        }
        for file in made { found += file.diagnostics }
        let count = made.count { $0.result?.bytes != nil }
        clock.divideLast(
            into: .plan, cpu: made.reduce(prologue) { $0 + $1.planning }, files: count, and: .render, files: count)
        diagnostics += found
        return renderer == nil || found.hasErrors ? nil : made.compactMap(\.result)
    }

    private static func size(of specs: [InputFile]) -> Int { specs.reduce(0) { $0 + $1.bytes.count } }

    private static func template(_ file: InputFile) -> TemplateSource {
        TemplateSource(
            name: String(file.path.text.dropLast(templateSuffix.count)), file: file.path.text, text: file.bytes)
    }
}

/// One file on its way, with what was found and how long planning it took.
private struct MadeFile {
    var result: Stages.Result?
    var diagnostics: [Diagnostic] = []
    var planning: UInt64 = 0

    init(result: Stages.Result) { self.result = result }

    init(_ planner: Planner, _ renderer: Renderer?, _ index: Int, _ ingredients: ContentHash?) {
        let start = StageClock.threadTime()
        let plan = planner.planFile(at: index, diagnostics: &diagnostics)
        planning = StageClock.threadTime() - start
        guard let renderer else { return }
        result = Stages.Result(path: plan.path, bytes: renderer.render(plan), ingredients: ingredients)
    }
}

private let templateSuffix = ".mustache"
