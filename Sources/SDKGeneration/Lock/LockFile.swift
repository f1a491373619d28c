internal import CodeTemplates
internal import SwiftRendering

/// What the files in an output folder were made from, and what they were when they were made.
///
/// It holds no date and no path of a machine, so that equal inputs make equal lock files everywhere.
package struct LockFile: Equatable, Sendable {
    /// The option that says how a copy is laid out; only those of copies have it.
    package static let layoutOption = "layout"
    /// The option that says which module is tested; only those of tests have it.
    package static let testsOption = "tests"
    /// The version of the lock file's own format; a higher one is not read.
    static let formatVersion = 3

    /// The version of the generator.
    package var generator: String
    /// The options that shape the output; those that have their default are left out.
    package var options: [String: String]
    /// The hash of every spec, by its path below the folder of specs.
    package var specs: [RelativePath: ContentHash]
    /// The hash of all built-in templates together.
    package var builtInTemplates: ContentHash
    /// The hash of every template that replaces a built-in one.
    package var overrides: [RelativePath: ContentHash]
    /// The hash of every generated file, by its path below the output folder.
    package var files: [RelativePath: ContentHash]

    /// Whether what it records is a copy, which holds the runtime as well.
    package var isOfCopy: Bool { options[Self.layoutOption] != nil }

    /// Whether what it records is tests.
    package var isOfTests: Bool { options[Self.testsOption] != nil }
}

extension LockFile {
    /// Records one run.
    package init(options: [String: String], inputs: Inputs, files: [RelativePath: ContentHash]) {
        self.init(
            generator: Generator.version, options: options, specs: Self.hashes(of: inputs.specs),
            builtInTemplates: Self.hashOfBuiltInTemplates(), overrides: Self.hashes(of: inputs.templates), files: files)
    }

    private static func hashes(of files: [InputFile]) -> [RelativePath: ContentHash] {
        Dictionary(files.map { ($0.path, SHA256.hash(ofText: $0.bytes)) }) { first, _ in first }
    }

    /// The hash of the lines `hash file`, sorted by file.
    private static func hashOfBuiltInTemplates() -> ContentHash {
        let lines = templates(overriddenBy: []).sorted { $0.name < $1.name }
            .map { "\(SHA256.hash(of: $0.text)) \($0.name).mustache\n" }
        return SHA256.hash(of: Array(lines.joined().utf8))
    }
}
