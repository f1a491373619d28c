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
        check: { specs in
            var diagnostics: [Diagnostic] = []
            _ = plans(of: specs, PlanOptions(), &diagnostics)
            return diagnostics.sortedByPlace()
        },
        render: { specs, overrides, options in
            var diagnostics: [Diagnostic] = []
            let files = plans(of: specs, options.plan, &diagnostics)
            let rendered = SwiftRendering.render(
                files ?? [], overrides: overrides.map(template), diagnostics: &diagnostics)
            return Rendering(files: files == nil ? nil : rendered, diagnostics: diagnostics.sortedByPlace())
        })

    private static func plans(
        of specs: [SourceFile], _ options: PlanOptions, _ diagnostics: inout [Diagnostic]
    ) -> [FilePlan]? {
        let documents = specs.compactMap { Document($0, problems: &diagnostics) }
        guard let model = SpecModel.check(documents, diagnostics: &diagnostics) else { return nil }
        return plan(model, options: options, diagnostics: &diagnostics)
    }

    private static func template(_ source: SourceFile) -> TemplateSource {
        TemplateSource(name: String(source.path.dropLast(templateSuffix.count)), file: source.path, text: source.bytes)
    }
}

private let templateSuffix = ".mustache"
