internal import ArgumentParser
internal import SDKGeneration

/// `fundgen validate`.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Says what is wrong with the specs.",
        discussion: """
            Reads and checks the specs only; no template and no output is looked at. Exits with 1 when there is an \
            error.

            EXAMPLES:
              fundgen validate
              fundgen validate --schemas api --format json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var printing: PrintingOptions

    func run() throws {
        var request = GenerationRequest()
        request.schemas = input.schemas
        try printing.show(Generation(request).validate())
    }
}
