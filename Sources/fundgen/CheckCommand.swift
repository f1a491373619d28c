internal import ArgumentParser
internal import SDKGeneration

/// `fundgen check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says how the output differs from what the specs make.",
        discussion: """
            Renders in memory, compares with the output folder in both directions and writes nothing. Names files that \
            are changed, missing, extra, obsolete or edited by hand, with a short diff. Exits with 2 when anything \
            differs.

            EXAMPLES:
              fundgen check
              fundgen check --tests Tests/APISampleTests
              fundgen check --format json
            """)

    @OptionGroup var folders: FolderOptions
    @OptionGroup var printing: PrintingOptions

    func run() throws { try printing.show(Generation(folders.request).check()) }
}
