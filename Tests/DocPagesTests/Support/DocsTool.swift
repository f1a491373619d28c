import Foundation
import Testing

/// The built `fundgen-docs` in a folder of its own.
struct DocsTool {
    struct Result {
        let exit: Int32
        let output: String
        let errors: String
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("fundgen-docs-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// The tool, beside the bundle that the tests are in.
    private static var tool: URL {
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while folder.path != "/" {
            let tool = folder.appendingPathComponent("fundgen-docs")
            if FileManager.default.isExecutableFile(atPath: tool.path) { return tool }
            folder.deleteLastPathComponent()
        }
        return folder
    }

    func run(_ arguments: String...) throws -> Result { try run(Self.tool, arguments) }

    /// Runs a line of bash; `$0` in it is the tool.
    func shell(_ line: String) throws -> Result {
        try run(URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-c", line, Self.tool.path])
    }

    private func run(_ program: URL, _ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = folder.appendingPathComponent(UUID().uuidString)
        let errors = folder.appendingPathComponent(UUID().uuidString)
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Result(
            exit: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
    }

    /// Writes `send.html`, the page of the red packet, changed or as it is.
    func writeSend(_ change: (inout FactSheet) -> Void = { _ in }) throws {
        var sheet = try #require(FactSheet(named: "fund.b2cRedPacket.send"))
        change(&sheet)
        try write("send.html", Array(PageBuilder(sheet: sheet, layout: .tutorialMirror).text().utf8))
    }
}
