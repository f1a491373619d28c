import Foundation
import Testing

/// Runs the built tool in folders of its own.
///
/// The spec below is one that the real stages should accept as well.
struct FundgenTests {
    let folder: URL
    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("fundgen-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private struct Result {
        let exit: Int32
        let output: String
        let errors: String
    }

    /// The tool, beside the bundle that the tests are in.
    private static var tool: URL {
        let arguments = CommandLine.arguments
        let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        while folder.path != "/" {
            let tool = folder.appendingPathComponent("fundgen")
            if FileManager.default.isExecutableFile(atPath: tool.path) { return tool }
            folder.deleteLastPathComponent()
        }
        return folder
    }

    private func run(_ arguments: String...) throws -> Result {
        let process = Process()
        process.executableURL = Self.tool
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

    private func write(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static let spec =
        "fundgen: 1\nevidence:\n  page: {page: \"https://example.com\", date: 2020-09-18, seen: full}\n"

    @Test func versionAndHelp() throws {
        #expect(try run("--version").output == "0.1.0\n")
        let help = try run("--help")
        #expect(help.exit == 0)
        for word in ["generate", "check", "validate", "EXAMPLES", "EXIT STATUS"] { #expect(help.output.contains(word)) }
        for command in ["generate", "check", "validate"] {
            #expect(try run(command, "--help").output.contains("EXAMPLES"))
        }
    }

    @Test func wrongUsageIs64() throws {
        #expect(try run("--nope").exit == 64)
        #expect(try run("generate", "--format", "xml").exit == 64)
        #expect(try run("validate", "--output", "x").exit == 64)
        #expect(try run("check", "--force").exit == 64)
        #expect(try run("make").exit == 64)
        #expect(try run("vendor").exit == 64)
        #expect(try run("vendor", "copy", "--verify", "--force").exit == 64)
        #expect(try run("vendor", "copy", "--into-target", "--module", "Shop").exit == 64)
        #expect(try run("vendor", "copy", "--module", "FundRuntime").exit == 64)
    }

    @Test func missingFolderIs70() throws {
        for command in ["generate", "check", "validate"] {
            let result = try run(command)
            #expect(result.exit == 70)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    error: the folder 'schemas' does not exist [missing-folder]
                        hint: name the folder that holds the specs with --schemas

                    """)
        }
    }

    @Test func theWholeWay() throws {
        try write("schemas/shared.yaml", Self.spec)
        #expect(try run("validate").exit == 0)
        #expect(try run("check").exit == 2)
        let dry = try run("generate", "--dry-run")
        #expect(dry.exit == 0)
        #expect(dry.output.contains("to write, 0 unchanged, 0 to remove\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("Generated").path))
        #expect(try run("generate").exit == 0)
        let check = try run("check")
        #expect(check.exit == 0)
        #expect(check.output.hasSuffix("'Generated' is up to date\n"))
        try write("Generated/Extra.swift", "extra")
        #expect(try run("check").exit == 2)
        #expect(try run("check", "--format", "json").output.contains(#""status":"extra""#))
    }

    @Test func aMistakeIsPrintedWithItsPlace() throws {
        try write("schemas/bad.yaml", "service: fund\n")
        for command in ["generate", "check", "validate"] {
            let result = try run(command)
            #expect(result.exit == 1)
            #expect(result.output.isEmpty)
            #expect(result.errors.hasPrefix("schemas/bad.yaml:1:1: error: "))
            #expect(!result.errors.contains("\u{1B}"), "no colour in a file")
        }
        let json = try run("validate", "--format", "json")
        #expect(json.exit == 1)
        #expect(json.errors.isEmpty)
        #expect(json.output.contains(#""file":"schemas/bad.yaml""#))
    }
}
