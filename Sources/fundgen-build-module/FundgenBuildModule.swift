internal import SDKGeneration

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What the build plugin runs: writes a module's Swift files into a folder of the build's own, as its `fundgen.yaml` says.
///
/// Every adopter of the plugin compiles this tool before anything else, so it is without ArgumentParser, which takes as
/// long as all the rest of it. Only the plugin calls it, and both are of one commit: the arguments are no API.
@main
struct FundgenBuildModule {
    static func main() {
        StandardStream.outliveReaders()
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else {
            StandardStream.errors.put("usage: fundgen-build-module <manifest> <output folder> <YAML file>...\n")
            exit(ExitStatus.usage.rawValue)
        }
        let report = ModuleBuild(manifest: arguments[0], output: arguments[1], inputs: Array(arguments[2...])).run()
        StandardStream.errors.put(report.findings())
        exit(report.exit.rawValue)
    }
}
