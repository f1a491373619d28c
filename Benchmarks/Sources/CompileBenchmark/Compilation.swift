import Foundation
import ProcessMeasurement

/// One compilation of a folder of files: its time, the size of its code, and the lines of the files.
struct Compilation {
    let cpu: Double
    let kibibytes: Double
    let lines: Int

    /// The cheaper of two runs.
    init(of folder: URL, _ configuration: BuildConfiguration, modules: String) throws {
        let objects = try TemporaryFolder("objects")
        defer { objects.remove() }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let arguments =
            [
                "--chdir=\(objects.url.path)", "swiftc", "-module-name", "Generated", "-parse-as-library",
                "-swift-version",
                "6", "-I", modules, "-c", "-emit-module", "-emit-module-path", objects.path("Generated.swiftmodule"),
            ] + configuration.flags + names.sorted().map { folder.appending(path: $0).path }
        cpu = try ProcessCost.least(of: 2, ["env"]) { _, _ in arguments }[0].cpu
        kibibytes = try Self.code(in: objects.url) / 1024
        lines = try names.reduce(0) { sum, name in
            try sum + Data(contentsOf: folder.appending(path: name)).count { $0 == UInt8(ascii: "\n") }
        }
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
