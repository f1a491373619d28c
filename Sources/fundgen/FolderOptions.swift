internal import ArgumentParser
internal import SDKGeneration
internal import SwiftRendering

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

    @Option(help: "Who may use the generated declarations.")
    var access = PlanOptions.Access.public

    @Option(
        help: ArgumentHelp(
            "What the names of the module's types begin with, and the accessors on the client: 'Shop' for 'shopFund'.",
            valueName: "name"))
    var prefix = ""

    mutating func validate() throws {
        if PlanOptions(access: access, prefix: prefix) == nil {
            throw ValidationError(
                "'\(prefix)' is no prefix: a capital letter, then letters, digits and underscores")
        }
    }

    /// The options of the Swift that is generated.
    var generation: GenerationOptions {
        GenerationOptions(PlanOptions(access: access, prefix: prefix) ?? PlanOptions())
    }
}

extension PlanOptions.Access: ExpressibleByArgument {}
