internal import ArgumentParser
internal import SDKGeneration

/// `fundgen model`.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Prints what the specs mean, as JSON.",
        discussion: """
            Prints what `generate` writes beside the SDK as fundgen.model.json: every call with its names, fields, limits, \
            statuses, codes and settlement. schemas/model.md describes the format. Who generates by the build plugin makes \
            the file for FundTesting with it.

            EXAMPLES:
              fundgen model > Tests/ShopTests/fundgen.model.json
              fundgen model --schemas api --only fund.order
            """)

    @OptionGroup var input: InputOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The calls to print, with all that they need; default: all.", valueName: "name"))
    var only: [String] = []

    func run() throws {
        var request = GenerationRequest()
        request.schemas = input.schemas
        request.only = only
        let (report, bytes) = Generation(request).model()
        let isSaid = StandardStream.errors.put(report.findings())
        let isWritten = StandardStream.output.put(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "")
        guard isSaid, isWritten else {
            StandardStream.errors.put("error: the output of this command cannot be written\n")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        if report.exit != .success { throw ExitCode(report.exit.rawValue) }
    }
}
