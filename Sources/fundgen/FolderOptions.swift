internal import ArgumentParser

/// Where the specs are.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of specs.", valueName: "folder"))
    var schemas = "schemas"
}

/// Where the output goes, and what shapes it.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder for the Swift files and their lock file.", valueName: "folder"))
    var output = "Generated"

    @Option(help: ArgumentHelp("A folder of templates that replace built-in ones.", valueName: "folder"))
    var templates: String?
}
