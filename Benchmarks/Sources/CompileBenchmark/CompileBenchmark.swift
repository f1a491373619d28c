import Foundation
import ProcessMeasurement
import SyntheticAPI

/// What compiling the generated code costs, beside bare structs of the same shapes in the same run.
///
/// Arguments: the tool, `debug=FOLDER` and `release=FOLDER` with the modules of a build, the number of operations, then
/// folders of templates to try in place of the built-in ones.
@main
struct CompileBenchmark {
    let tool: String
    let operations: Int
    let templates: [String]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5, let operations = Int(arguments[4]) else {
            print("usage: CompileBenchmark TOOL debug=MODULES release=MODULES OPERATIONS [TEMPLATES …]")
            exit(64)
        }
        let cost = CompileBenchmark(
            tool: arguments[1], operations: operations, templates: Array(arguments.dropFirst(5)))
        for setting in arguments[2...3] {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let configuration = BuildConfiguration(rawValue: parts[0]) else { continue }
            try cost.table(configuration, modules: parts[1])
        }
    }

    private func table(_ configuration: BuildConfiguration, modules: String) throws {
        let work = try TemporaryFolder("compile-cost")
        defer { work.remove() }
        let service = SyntheticAPI(operations: operations, seed: 1)
        try service.writeSpecs { try work.write("schemas/\($0)", $1) }
        try service.writeBareSwift { try work.write("bare structs/\($0)", $1) }
        try generate(work, "generated", [])
        try generate(work, "generated, equatable", ["--equatable"])
        for folder in templates {
            try generate(work, URL(filePath: folder).lastPathComponent, ["--templates", folder])
        }
        let names =
            ["bare structs", "generated", "generated, equatable"]
            + templates.map { URL(filePath: $0).lastPathComponent }
        print(
            "\(configuration.rawValue), \(operations) operations".padded(34)
                + "CPU s   of bare   code KiB   of bare      lines")
        var bare: Compilation?
        for name in names {
            let result = try Compilation(of: work.url.appending(path: name), configuration, modules: modules)
            let base = bare ?? result
            bare = base
            print(
                "  \(name)".padded(32)
                    + String(
                        format: "%7.2f %9.3f %10.1f %9.3f %10ld", result.cpu, result.cpu / base.cpu, result.kibibytes,
                        result.kibibytes / base.kibibytes, result.lines))
        }
    }

    private func generate(_ work: TemporaryFolder, _ name: String, _ options: [String]) throws {
        _ = try ProcessCost.of(
            tool, ["generate", "--schemas", work.path("schemas"), "--output", work.path(name)] + options)
    }
}
