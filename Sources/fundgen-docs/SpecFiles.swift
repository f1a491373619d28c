internal import ArgumentParser
internal import SDKGeneration
internal import SpecDiagnostics
internal import SpecModel
internal import SpecSyntax

/// The specs of a folder.
struct SpecFiles {
    let sources: [SourceFile]
    let model: Model

    /// Reads the specs; shows what is wrong and throws the exit status when they cannot be read or have errors.
    init(_ folder: String) throws {
        var problems: [Diagnostic] = []
        let files = Inputs.discoverSpecs(folder, &problems)
        sources = (files ?? []).map { SourceFile(path: $0.displayPath, bytes: $0.bytes) }
        let documents = sources.compactMap { Document($0, problems: &problems) }
        guard files != nil, let model = SpecModel.check(documents, diagnostics: &problems) else {
            sources.show(problems)
            if files == nil { throw ExitCode(ExitStatus.failure.rawValue) }
            throw PageFiles.failure("the specs in '\(folder)' have errors, so no page can be held against them")
        }
        self.model = model
    }
}

extension [SourceFile] {
    /// Prints diagnostics about the files with their lines on standard error.
    func show(_ found: [Diagnostic]) {
        let texts = Dictionary(map { ($0.path, $0.bytes) }) { first, _ in first }
        StandardStream.errors.put(TextFormatter { texts[$0] }.format(found.sortedByPlace()))
    }
}
