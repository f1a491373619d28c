internal import ArgumentParser
internal import DocPages
internal import SDKGeneration
internal import SpecDiagnostics
internal import SpecModel
internal import SpecSyntax

/// `fundgen-docs import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Drafts a spec from published pages, or adds to an existing one what its pages say anew.",
        discussion: """
            The pages of one resource make one spec. Wire names are derived and marked as inferred; every guess is listed \
            with its reason on standard error, as is everything that a person must decide. A spec that is there already \
            keeps every byte that no page contradicts. --output writes a new file, or that existing spec, and no other.
            """)

    @Argument(help: ArgumentHelp("The pages, as files.", valueName: "page"))
    var pages: [String]

    @Option(help: ArgumentHelp("The folder of specs to merge with.", valueName: "folder"))
    var schemas = "schemas"

    @Option(help: ArgumentHelp("Where to write; standard output when absent.", valueName: "file"))
    var output: String?

    func run() throws {
        let read = PageFiles(pages)
        let target = try target()
        let results = importPages(read.facts, model: target)
        if output != nil, results.count > 1 {
            throw PageFiles.failure(
                "the pages are of \(results.count) resources; import them one by one, or leave --output out")
        }
        for result in results {
            if let output {
                let source = result.isMerged ? target?.sources.first { $0.path == result.path } : nil
                try PageFiles.write(draft: result.text, to: output, madeFrom: source?.bytes)
            } else {
                if results.count > 1 { try PageFiles.put("# \(result.path)\n") }
                try PageFiles.put(result.text)
            }
        }
        try explain(results, target, read)
    }

    /// The specs that are there; none is no mistake, as a first spec has to come from somewhere.
    private func target() throws -> ImportTarget? {
        var problems: [Diagnostic] = []
        guard Inputs.discoverSpecs(schemas, &problems) != nil else { return nil }
        let specs = try SpecFiles(schemas)
        return ImportTarget(model: specs.model, sources: specs.sources)
    }

    /// Lists what to decide, then what `fundgen validate` will say of the result.
    private func explain(_ results: [ImportResult], _ target: ImportTarget?, _ read: PageFiles) throws {
        let formatter = TextFormatter { path in read.sources.first { $0.path == path }?.bytes }
        StandardStream.errors.put(
            formatter.format(read.problems + read.facts.flatMap(\.warnings) + results.flatMap(\.decisions)))
        if read.problems.hasErrors { throw ExitCode(ExitStatus.failure.rawValue) }
        var hasErrors = false
        for result in results {
            var sources = result.isMerged ? target?.sources ?? [] : []
            sources.removeAll { $0.path == result.path }
            sources.append(SourceFile(path: result.path, bytes: Array(result.text.utf8)))
            var found: [Diagnostic] = []
            let documents = sources.compactMap { Document($0, problems: &found) }
            _ = check(documents, diagnostics: &found)
            sources.show(found)
            hasErrors = hasErrors || found.hasErrors
        }
        if hasErrors { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
