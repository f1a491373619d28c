internal import ArgumentParser
internal import SDKGeneration
internal import SwiftRendering

/// Where the specs are.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of specs.", valueName: "folder"))
    var schemas = "schemas"
}

/// Where the specs are, where the output goes, and what shapes it.
struct FolderOptions: ParsableArguments {
    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("The folder for the Swift files and their lock file.", valueName: "folder"))
    var output = "Generated"

    @Option(
        help: ArgumentHelp(
            "A folder for tests made of the specs' samples, with a lock file of its own; default: no tests.",
            valueName: "folder"))
    var tests: String?

    @Option(
        help: ArgumentHelp(
            "The module that the tests import, which the Swift files are in; default: as the lock file beside the tests "
                + "records. Tests of internal declarations import none: they are built with them.",
            valueName: "name"))
    var module: String?

    @Option(help: ArgumentHelp("A folder of templates that replace built-in ones.", valueName: "folder"))
    var templates: String?

    @Option(help: "Who may use the generated declarations; default: as the lock file records, or public.")
    var access: PlanOptions.Access?

    @Option(
        help: ArgumentHelp(
            "What the names of the module's types begin with, and the accessors on the client: 'Shop' for 'shopFund'; "
                + "default: as the lock file records, or nothing.",
            valueName: "name"))
    var prefix: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Make requests, replies and what is in them Equatable; default: as the lock file records, or not.")
    var equatable: Bool?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The calls to generate, with all that they need: 'fund.order.query', 'fund.order' or 'fund'; 'cloud' for all; "
                + "default: as the lock file records, or all.",
            valueName: "name"))
    var only: [String] = []

    mutating func validate() throws {
        if let prefix, PlanOptions(prefix: prefix) == nil {
            throw ValidationError("'\(prefix)' is no prefix: a capital letter, then letters, digits and underscores")
        }
        if module != nil, tests == nil {
            throw ValidationError("--module is for the tests: name their folder with --tests")
        }
        if let module, !TestedModule.isName(module) {
            throw ValidationError(
                "'\(module)' is no module's name: a capital letter, then letters, digits and underscores")
        }
    }

    /// What is asked for by these options alone.
    var request: GenerationRequest {
        var request = GenerationRequest()
        request.schemas = input.schemas
        request.output = output
        request.tests = tests
        request.module = module
        request.templates = templates
        request.access = access
        request.prefix = prefix
        request.isEquatable = equatable
        request.only = only
        return request
    }
}

extension PlanOptions.Access: ExpressibleByArgument {}
