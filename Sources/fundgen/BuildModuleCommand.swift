internal import ArgumentParser
internal import SDKGeneration

/// `fundgen build-module`: what the build plugin runs.
struct BuildModuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build-module",
        abstract: "Writes a module's Swift files for a build system, as its fundgen.yaml says.",
        discussion: """
            Writes a file <Name>.fundgen.swift for every YAML file named, and Services.fundgen.swift; files that are as \
            they should be are not touched. There is no lock file: the folder is the build's own.

            EXAMPLES:
              fundgen build-module --manifest Sources/API/fundgen.yaml --output .build/out schemas/fund/order.yaml
            """,
        shouldDisplay: false)

    @Option(help: ArgumentHelp("The module's manifest.", valueName: "file"))
    var manifest: String

    @Option(help: ArgumentHelp("The folder for the Swift files.", valueName: "folder"))
    var output: String

    @Argument(help: "Every YAML file below the manifest's folder, from there.")
    var inputs: [String] = []

    func run() throws {
        var printing = PrintingOptions()
        printing.format = .text
        try printing.show(ModuleBuild(manifest: manifest, output: output, inputs: inputs).run(), quietly: true)
    }
}
