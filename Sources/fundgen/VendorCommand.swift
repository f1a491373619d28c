internal import ArgumentParser
internal import SDKGeneration
internal import SDKVendoring
internal import SwiftRendering

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// `fundgen vendor`.
struct VendorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vendor",
        abstract: "Writes a self-contained copy: generated code, the runtime it needs, a manifest of hashes.",
        discussion: """
            The copy is a package of its own, or with --into-target files for a target that there is already. It builds \
            with the toolchain and what the runtime itself needs. A file changed by hand is not overwritten; with \
            --force it is, and is kept beside as <name>.edited.

            EXAMPLES:
              fundgen vendor Vendor/FundAPI
              fundgen vendor Sources/App/Fund --into-target --prefix Pay --channel gateway
              fundgen vendor Vendor/FundAPI --verify             which files were changed by hand? (offline)
              fundgen vendor Vendor/FundAPI --update --dry-run   what would change for callers?
            """)

    @Argument(help: ArgumentHelp("The folder of the copy.", valueName: "folder"))
    var folder: String

    @Flag(help: "Say which files were changed, are missing or are extra; read nothing else.")
    var verify = false

    @Flag(help: "Refresh a copy, with the options it was made with and those given now.")
    var update = false

    @Flag(help: "Make files for a target that there is already, instead of a package.")
    var intoTarget = false

    @Option(help: ArgumentHelp("The module of the generated code in a package; default: FundAPI.", valueName: "name"))
    var module: String?

    @Option(help: "A channel whose sources are copied, again for each; default: all.")
    var channel: [RuntimeChannel] = []

    @Option(
        help: ArgumentHelp(
            "Whose cryptography the copy is built on: swift-crypto, or the system's OpenSSL 3 on Linux; default: swift-crypto, in "
                + "a refresh as before.", valueName: "swift-crypto|system"))
    var crypto: RuntimeCryptography?

    @Option(help: "Who may use the declarations; default: public in a package, internal in a target.")
    var access: PlanOptions.Access?

    @Option(
        help: ArgumentHelp(
            "What generated types begin with, in a target those of the runtime as well: 'Pay' for 'PayClient'.",
            valueName: "name"))
    var prefix: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The calls to generate, with all that they need: 'fund.order.query', 'fund.order' or 'fund'; 'cloud' for all; "
                + "default: all, in a refresh as before.",
            valueName: "name"))
    var only: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Make requests, replies and what is in them Equatable; default: not, in a refresh as before.")
    var equatable: Bool?

    @Option(
        help: ArgumentHelp(
            "The folder of specs; default: 'schemas' where it is, or else the specs of fundgen itself.",
            valueName: "folder"))
    var schemas: String?

    @Option(help: ArgumentHelp("A folder of templates that replace built-in ones.", valueName: "folder"))
    var templates: String?

    @Option(
        help: ArgumentHelp(
            "The checkout of fundgen with the runtime's sources; default: the one this tool was built from.",
            valueName: "folder"))
    var package: String?

    @OptionGroup var printing: PrintingOptions

    @Flag(help: "Write nothing; say what would be done, and what changes for callers.")
    var dryRun = false

    @Flag(help: "Overwrite files that were changed by hand, and keep them beside.")
    var force = false

    func validate() throws {
        let isFresh =
            !intoTarget && module == nil && channel.isEmpty && access == nil && prefix == nil && only.isEmpty
            && crypto == nil && equatable == nil
        if verify && (update || force || dryRun || !isFresh) {
            throw ValidationError("--verify only reads: it takes no other flag than --format")
        }
        if intoTarget && module != nil { throw ValidationError("--module is for a package, not for --into-target") }
        if let prefix, PlanOptions(prefix: prefix) == nil {
            throw ValidationError("'\(prefix)' is no prefix: a capital letter, then letters, digits and underscores")
        }
        if let module, !VendorOptions.isModule(module) {
            throw ValidationError("'\(module)' is no module's name: a capital letter, then letters and digits")
        }
    }

    func run() throws {
        let package = package ?? Self.executable.flatMap(Vendoring.checkout)
        var request = GenerationRequest()
        request.schemas = schemas ?? Vendoring.schemas(orThoseOf: package)
        request.output = folder
        request.templates = templates
        request.force = force
        request.dryRun = dryRun
        let vendoring = Vendoring(request, package: package)
        if verify { return try printing.show(vendoring.verify()) }
        if update { return try printing.show(vendoring.update(changed)) }
        try printing.show(vendoring.create(changed(VendorOptions(layout ?? .usual))))
    }

    private var layout: VendorOptions.Layout? { intoTarget ? .target : module.map { .package(module: $0) } }

    /// Options with what is said now in place of what was.
    private func changed(_ options: VendorOptions) -> VendorOptions {
        var options = options
        if let layout { options.layout = layout }
        if !channel.isEmpty { options.take(channel) }
        if let crypto { options.cryptography = crypto }
        if let access { options.access = access }
        if let prefix { options.prefix = prefix }
        if !only.isEmpty { options.only = only }
        if let equatable { options.isEquatable = equatable }
        return options
    }

    /// The absolute path of this tool, as far as it can be told.
    private static var executable: String? {
        for path in ["/proc/self/exe", CommandLine.arguments[0]] {
            guard let real = realpath(path, nil) else { continue }
            defer { free(real) }
            return String(cString: real)
        }
        return nil
    }
}

extension RuntimeChannel: ExpressibleByArgument {}

extension RuntimeCryptography: ExpressibleByArgument {}
