import Foundation
import Measuring
import SyntheticAPI

/// What compiling the generated code costs, beside bare structs of the same shapes in the same run.
///
/// Arguments: the tool, `debug=FOLDER` and `release=FOLDER` with the modules of a build, the number of operations, then
/// folders of templates to try in place of the built-in ones.
@main
struct CompileCost {
    let tool: String
    let operations: Int
    let templates: [String]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5, let operations = Int(arguments[4]) else {
            print("usage: CompileCost TOOL debug=MODULES release=MODULES OPERATIONS [TEMPLATES …]")
            exit(64)
        }
        let cost = CompileCost(tool: arguments[1], operations: operations, templates: Array(arguments.dropFirst(5)))
        for setting in arguments[2...3] {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let mode = Mode(rawValue: parts[0]) else { continue }
            try cost.table(mode, modules: parts[1])
        }
    }

    private func table(_ mode: Mode, modules: String) throws {
        let work = try WorkFolder("compile-cost")
        defer { work.remove() }
        let service = SyntheticAPI(operations: operations, seed: 1)
        try service.writeSpecs { try work.write("schemas/\($0)", $1) }
        try service.writeBareSwift { try work.write("bare structs/\($0)", $1) }
        try generate(work, "generated", [])
        for folder in templates {
            try generate(work, URL(filePath: folder).lastPathComponent, ["--templates", folder])
        }
        let names = ["bare structs", "generated"] + templates.map { URL(filePath: $0).lastPathComponent }
        print("\(mode.rawValue), \(operations) operations".padded(34) + "cpu s   of bare   code KiB   of bare")
        var bare: Compilation?
        for name in names {
            let result = try Compilation(of: work.url.appending(path: name), mode, modules: modules)
            let base = bare ?? result
            bare = base
            print(
                "  \(name)".padded(32)
                    + String(
                        format: "%7.2f %9.3f %10.1f %9.3f", result.cpu, result.cpu / base.cpu, result.kibibytes,
                        result.kibibytes / base.kibibytes))
        }
    }

    private func generate(_ work: WorkFolder, _ name: String, _ options: [String]) throws {
        let cost = try Cost.of(
            tool, ["generate", "--schemas", work.path("schemas"), "--output", work.path(name)] + options)
        guard cost.status == 0 else {
            print("the tool ended with \(cost.status) for \(name)")
            exit(70)
        }
    }
}

/// How a package is built.
enum Mode: String {
    case debug, release

    /// The flags that SwiftPM gives for it.
    var flags: [String] {
        switch self {
        case .debug: ["-Onone", "-g", "-enable-batch-mode", "-enable-testing", "-j2"]
        case .release: ["-O", "-g", "-whole-module-optimization", "-num-threads", "2"]
        }
    }
}

/// One compilation of a folder of files: its time, and the size of its code.
struct Compilation {
    let cpu: Double
    let kibibytes: Double

    /// The cheaper of two runs.
    init(of folder: URL, _ mode: Mode, modules: String) throws {
        let objects = try WorkFolder("objects")
        defer { objects.remove() }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let arguments =
            [
                "--chdir=\(objects.url.path)", "swiftc", "-module-name", "Bench", "-parse-as-library", "-swift-version",
                "6",
                "-I", modules, "-c", "-emit-module", "-emit-module-path", objects.path("Bench.swiftmodule"),
            ] + mode.flags + names.sorted().map { folder.appending(path: $0).path }
        cpu = try Cost.least(of: 2, "env", arguments).cpu
        kibibytes = try Self.code(in: objects.url) / 1024
    }

    /// The bytes of code and data in the objects, without symbols and debug information, as `size` counts them.
    private static func code(in folder: URL) throws -> Double {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".o") }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["size"] + names.map { folder.appending(path: $0).path }
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").dropFirst().reduce(0) { total, line in
            let columns = line.split(whereSeparator: \.isWhitespace)
            return total + columns.prefix(2).compactMap { Double($0) }.reduce(0, +)
        }
    }
}

extension String {
    /// The text, followed by blanks to a width.
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
