package import CodeTemplates
package import SpecDiagnostics
internal import SwiftTemplates

/// Renders planned files with the built-in templates and the ones that replace them.
///
/// Every template is checked first, used or not; `nil` when any of them has a mistake.
package func render(
    _ files: [FilePlan], overrides: [TemplateSource] = [], diagnostics: inout [Diagnostic]
) -> [GeneratedFile]? {
    let renderer = Renderer(overrides: overrides, diagnostics: &diagnostics)
    return renderer.map { renderer in files.map { GeneratedFile(path: $0.path, bytes: renderer.render($0)) } }
}

/// Templates that were checked and can render any plan.
package struct Renderer: Sendable {
    private let template: Template<FilePlan>
    private let testTemplate: Template<SampleFilePlan>

    /// Checks every template, used or not; `nil` when any of them has a mistake.
    package init?(overrides: [TemplateSource], diagnostics: inout [Diagnostic]) {
        var found: [Diagnostic] = []
        let set = TemplateSet(templates(overriddenBy: overrides), diagnostics: &found)
        let template = set.compile(root: rootTemplate, as: FilePlan.self, diagnostics: &found)
        let testTemplate = set.compile(root: testRootTemplate, as: SampleFilePlan.self, diagnostics: &found)
        diagnostics += found + unused(overrides, in: set)
        guard let template, let testTemplate, !found.hasErrors else { return nil }
        self.template = template
        self.testTemplate = testTemplate
    }

    /// The text of one file.
    package func render(_ plan: FilePlan) -> [UInt8] { template.render(plan) }

    /// The text of one file of tests.
    package func render(_ plan: SampleFilePlan) -> [UInt8] { testTemplate.render(plan) }
}

/// Warns of the user's own templates that no file is made with, because another one no longer includes them.
private func unused(_ overrides: [TemplateSource], in set: TemplateSet) -> [Diagnostic] {
    var found: [Diagnostic] = []
    set.reportUnused(roots: [rootTemplate, testRootTemplate], diagnostics: &found)
    let own = Set(overrides.map(\.file))
    return found.filter { $0.range.map { own.contains($0.file) } ?? false }
}

/// The template that every file is rendered with.
package let rootTemplate = "file"

/// The template that every file of tests is rendered with.
package let testRootTemplate = "sampleTests"

/// The names under which a template can be replaced.
package var templateNames: [String] { builtInTemplates.map(\.name) }

/// The built-in templates with the given ones in their places.
package func templates(overriddenBy overrides: [TemplateSource]) -> [TemplateSource] {
    let replaced = Set(overrides.map(\.name))
    return builtInTemplates.filter { !replaced.contains($0.name) } + overrides
}

/// The files of `Templates/Swift/`, as they were when this was compiled.
private let builtInTemplates = swiftTemplates.map { name, text in
    TemplateSource(name: name, file: "Templates/Swift/\(name).mustache", text: text)
}
