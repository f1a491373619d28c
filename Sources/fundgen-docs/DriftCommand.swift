internal import ArgumentParser
internal import DocPages
internal import SDKGeneration
internal import SpecDiagnostics

/// `fundgen-docs drift`.
struct DriftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Says where published pages and the specs have drifted apart.",
        discussion: """
            Every finding has both places, a level (error, warning, info) and a stable id. A known defect of \
            a page is recorded once in its spec, with a reason and the finding's id, and then stays quiet:

              defects:
                - id: amount-as-number
                  note: "the sample has a number where the table says String"
                  findings: [reply-type/query/trans_amount]
            """)

    /// The forms of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, html
    }

    @Argument(help: ArgumentHelp("The pages, as files.", valueName: "page"))
    var pages: [String]

    @Option(help: ArgumentHelp("The folder of specs.", valueName: "folder"))
    var schemas = "schemas"

    @Option(help: "The form of output.")
    var format = Format.text

    @Option(help: ArgumentHelp("Where to write; standard output when absent.", valueName: "file"))
    var output: String?

    func validate() throws {
        if pages.isEmpty { throw ValidationError("name at least one page") }
    }

    func run() throws {
        let specs = try SpecFiles(schemas)
        let read = PageFiles(pages)
        let report = DriftReport(
            findings: drift(read.facts, specs.model), problems: read.problems, sources: specs.sources + read.sources,
            calls: read.facts.map(\.api.value))
        try show(report)
        if read.problems.hasErrors { throw ExitCode(ExitStatus.failure.rawValue) }
        if !report.unexplained.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    private func show(_ report: DriftReport) throws {
        let text =
            switch format {
            case .text: report.text()
            case .json: report.json
            case .sarif: report.sarif
            case .html: report.html
            }
        if format != .text, !report.problems.isEmpty {
            StandardStream.errors.put(TextFormatter { _ in nil }.format(report.problems))
        }
        if let output { try PageFiles.write(text, to: output) } else { try PageFiles.put(text) }
    }
}
