package import SpecDiagnostics
package import SpecSyntax
package import SwiftRendering

/// The stages between the specs and the rendered files: plain functions from value to value.
///
/// This is the seam between what touches files (this target) and what does not (all others). Paths are relative to the
/// folder of specs, or of templates; in the diagnostics they are replaced by what the user typed.
package struct Stages: Sendable {
    /// What rendering hands back.
    package struct Rendering: Sendable {
        /// Every file of the output, or nothing when a diagnostic is an error.
        package var files: [GeneratedFile]?
        /// What was found on the way.
        package var diagnostics: [Diagnostic]

        /// Takes the files and what was found on the way.
        package init(files: [GeneratedFile]?, diagnostics: [Diagnostic]) {
            self.files = files
            self.diagnostics = diagnostics
        }
    }

    /// The templates in the tool, by the names under which a user can replace them.
    package var builtInTemplates: [SourceFile]

    /// `read` and `check` only: what is wrong with the specs.
    package var check: @Sendable (_ specs: [SourceFile]) -> [Diagnostic]

    /// `read`, `check`, `plan` and `render`: specs and overriding templates to files.
    package var render:
        @Sendable (_ specs: [SourceFile], _ templates: [SourceFile], _ options: GenerationOptions) -> Rendering

    /// Takes the stages.
    package init(
        builtInTemplates: [SourceFile], check: @escaping @Sendable ([SourceFile]) -> [Diagnostic],
        render: @escaping @Sendable ([SourceFile], [SourceFile], GenerationOptions) -> Rendering
    ) {
        self.builtInTemplates = builtInTemplates
        self.check = check
        self.render = render
    }
}
