package import SpecSyntax

/// What the files in an output folder were made from, and what they were when they were made.
///
/// It holds no date and no path of a machine, so that equal inputs make equal lock files everywhere.
package struct LockFile: Equatable, Sendable {
    /// The lock file's name in the output folder.
    package static let path = "fundgen.lock"
    /// The option that says how a copy is laid out; only those of copies have it.
    package static let layoutOption = "layout"
    /// The version of the lock file's own format; a higher one is not read.
    static let formatVersion = 2

    /// The version of the generator.
    package var generator: String
    /// The options that shape the output.
    package var options: [String: String]
    /// The hash of every spec, by its path below the folder of specs.
    package var specs: [RelativePath: ContentHash]
    /// The hash of all built-in templates together.
    package var builtInTemplates: ContentHash
    /// The hash of every template that replaces a built-in one.
    package var overrides: [RelativePath: ContentHash]
    /// The hash of every generated file, by its path below the output folder.
    package var files: [RelativePath: ContentHash]
    /// The hash of all that a generated file was made from, for those that are not made anew every time.
    package var ingredients: [RelativePath: ContentHash]
    /// How many findings the run had that were no errors; nothing in a lock file of format 1.
    package var warnings: Int?

    /// Records one run.
    package init(
        options: GenerationOptions, inputs: InputHashes, builtInTemplates: [SourceFile], warnings: Int,
        files: [RelativePath: ContentHash], ingredients: [RelativePath: ContentHash]
    ) {
        generator = Generator.version
        self.options = options.values
        specs = inputs.specs
        self.builtInTemplates = Self.hash(ofAll: builtInTemplates)
        overrides = inputs.templates
        self.files = files
        self.ingredients = ingredients
        self.warnings = warnings
    }

    init(
        generator: String, options: [String: String], specs: [RelativePath: ContentHash],
        builtInTemplates: ContentHash, overrides: [RelativePath: ContentHash], files: [RelativePath: ContentHash],
        ingredients: [RelativePath: ContentHash], warnings: Int?
    ) {
        self.generator = generator
        self.options = options
        self.specs = specs
        self.builtInTemplates = builtInTemplates
        self.overrides = overrides
        self.files = files
        self.ingredients = ingredients
        self.warnings = warnings
    }

    /// Whether what it records is a copy, which holds the runtime as well.
    var isOfCopy: Bool { options[Self.layoutOption] != nil }

    /// Whether the tool, its options and all templates were those of this run.
    func isMadeLike(_ options: GenerationOptions, _ inputs: InputHashes, _ builtInTemplates: [SourceFile]) -> Bool {
        generator == Generator.version && self.options == options.values
            && self.builtInTemplates == Self.hash(ofAll: builtInTemplates)
            && overrides == inputs.templates
    }

    /// The hash of a set of files, whatever their order: of the lines `hash path`, sorted by path.
    private static func hash(ofAll files: [SourceFile]) -> ContentHash {
        var whole = SHA256()
        for file in files.sorted(by: { $0.path.precedesInBytes($1.path) }) {
            whole.update(Array("\(SHA256.hash(of: file.bytes)) \(file.path)\n".utf8))
        }
        return whole.finish()
    }
}
