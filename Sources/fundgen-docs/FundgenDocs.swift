internal import ArgumentParser
internal import SDKGeneration

/// The tool for published pages: one subcommand a file.
@main
struct FundgenDocs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fundgen-docs",
        abstract: "Reads published pages: drafts specs from them, and says where specs and pages have drifted apart.",
        discussion: """
            Pages are files: HTML, Markdown or plain text, in UTF-8, GBK or Big5. Nothing is loaded from a network.

            EXAMPLES:
              fundgen-docs import send.html                     a draft spec on standard output
              fundgen-docs import send.html query.html --output schemas/fund/b2cRedPacket.yaml
              fundgen-docs drift pages/*.html                   do schemas/ still say what the pages say?
              fundgen-docs drift pages/*.html --format html > report.html

            EXIT STATUS:
              0   all is well
              1   there are findings, or an imported draft has errors
              64  wrong usage
              70  could not run: something cannot be read or written
            """,
        version: Generator.version,
        subcommands: [ImportCommand.self, DriftCommand.self])

    static func main() {
        StandardStream.outliveReaders()
        main(nil)
    }
}
