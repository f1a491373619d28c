package import SpecDiagnostics
package import SpecSyntax

/// The stages between the specs and the rendered files: plain functions from value to value.
///
/// This is the seam between what touches files (this target) and what does not (all others). Paths are relative to the
/// folder of specs, or of templates; in the diagnostics they are replaced by what the user typed.
package struct Stages: Sendable {
    /// What the stages are given.
    package struct Work: Sendable {
        /// The specs in the byte order of their paths.
        package var specs: [InputFile]
        /// The templates that replace built-in ones.
        package var templates: [InputFile]
        /// The hashes of both; nothing where no lock file records what files are made from.
        package var hashes: InputHashes?
        /// The options that shape the output.
        package var options: GenerationOptions
        /// Whether the output folder holds the file already, made by this tool from just these ingredients.
        package var isCurrent: @Sendable (_ path: String, _ ingredients: ContentHash) -> Bool
    }

    /// One file of the output.
    package struct Result: Sendable {
        /// Below the output folder, with `/` between folders.
        package var path: String
        /// The text; nothing when the file was current.
        package var bytes: [UInt8]?
        /// The hash of all that the file is made from, beside the tool, its options and its templates; nothing for a
        /// file that is made anew every time.
        package var ingredients: ContentHash?

        /// Takes a file.
        package init(path: String, bytes: [UInt8]?, ingredients: ContentHash? = nil) {
            self.path = path
            self.bytes = bytes
            self.ingredients = ingredients
        }
    }

    /// What rendering hands back.
    package struct Rendering: Sendable {
        /// Every file of the output, or nothing when a diagnostic is an error.
        package var files: [Result]?
        /// What was found on the way.
        package var diagnostics: [Diagnostic]
        /// What the stages cost.
        package var clock: StageClock

        /// Takes the files and what was found on the way.
        package init(files: [Result]?, diagnostics: [Diagnostic], clock: StageClock = StageClock()) {
            self.files = files
            self.diagnostics = diagnostics
            self.clock = clock
        }
    }

    /// The templates in the tool, by the names under which a user can replace them.
    package var builtInTemplates: [SourceFile]

    /// `read` and `check` only: what is wrong with the specs.
    package var check: @Sendable (_ specs: [InputFile], _ clock: inout StageClock) -> [Diagnostic]

    /// `read`, `check`, `plan` and `render`: specs and overriding templates to files.
    package var render: @Sendable (Work) -> Rendering

    /// Takes the stages.
    package init(
        builtInTemplates: [SourceFile], check: @escaping @Sendable ([InputFile], inout StageClock) -> [Diagnostic],
        render: @escaping @Sendable (Work) -> Rendering
    ) {
        self.builtInTemplates = builtInTemplates
        self.check = check
        self.render = render
    }
}
