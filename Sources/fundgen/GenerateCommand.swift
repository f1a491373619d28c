internal import ArgumentParser
internal import SDKGeneration

/// `fundgen generate`.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the Swift files that the specs make.",
        discussion: """
            Everything is rendered first; with any error nothing is written. Files that are as they should be are not \
            touched, and files that are no longer made are removed. A file that was edited by hand is neither \
            overwritten nor removed. An interrupted run is completed by the next one.

            EXAMPLES:
              fundgen generate
              fundgen generate --dry-run
              fundgen generate --schemas api --output Sources/API
              fundgen generate --tests Tests/APISampleTests --module API
              fundgen generate --only fund.order fund.transferAccount.transfer
            """)

    @OptionGroup var folders: FolderOptions
    @OptionGroup var printing: PrintingOptions

    @Flag(help: "Write nothing; say what would be done and why.")
    var dryRun = false

    @Flag(help: "Overwrite files that were edited by hand or made by something else.")
    var force = false

    func run() throws {
        var request = folders.request
        request.dryRun = dryRun
        request.force = force
        try printing.show(Generation(request).generate())
    }
}
