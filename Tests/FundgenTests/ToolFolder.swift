import Foundation

/// A folder of its own in which a tool of this package runs.
struct ToolFolder {
    struct Result {
        let exit: Int32
        let output: String
        let errors: String
    }

    let tool: URL
    let folder: URL

    /// Takes the name of a built tool; it is beside the bundle that the tests are in, or above it.
    init(_ name: String) throws {
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
        var place = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while place.path != "/", !FileManager.default.isExecutableFile(atPath: place.path + "/" + name) {
            place.deleteLastPathComponent()
        }
        tool = place.appendingPathComponent(name)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name + "-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func run(_ arguments: String...) throws -> Result { try run(tool, arguments) }

    /// Runs a line of bash in the folder; `$0` in it is the tool.
    func shell(_ line: String) throws -> Result {
        try run(URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-c", line, tool.path])
    }

    private func run(_ program: URL, _ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = folder.appendingPathComponent(".output")
        let errors = folder.appendingPathComponent(".errors")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            exit: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The files directly in a folder, without hidden ones.
    func files(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    func holds(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }
}
