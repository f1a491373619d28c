internal import ArgumentParser
internal import SDKGeneration

/// The tool: one subcommand a file.
@main
struct Fundgen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Generator.name,
        abstract: "Makes a typed Swift SDK from the YAML specs of a service.",
        discussion: """
            EXAMPLES:
              fundgen validate                     are the specs in schemas/ sound?
              fundgen generate                     schemas/ to Generated/
              fundgen generate --dry-run           what would change, and why?
              fundgen check                        is Generated/ up to date? (for CI)
              fundgen model                        what the specs mean, as JSON
              fundgen generate --schemas api --output Sources/API --templates my-templates

            EXIT STATUS:
              0   all is well
              1   the specs or templates have findings
              2   the output differs from what the specs make, or was edited by hand
              64  wrong usage
              70  could not run: something cannot be read or written
            """,
        version: Generator.version,
        subcommands: [
            GenerateCommand.self, CheckCommand.self, ValidateCommand.self, VendorCommand.self, ModelCommand.self,
            MockCommand.self,
        ])

    static func main() {
        StandardStream.outliveReaders()
        main(nil)
    }
}
