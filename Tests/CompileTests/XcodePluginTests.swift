import Foundation
import Testing

/// The build plugin's entry point for Xcode projects, whose module exists in Xcode alone: held to a stand-in of it.
@Suite struct XcodePluginTests {
    @Test func theEntryPointFitsTheDocumentedDeclarations() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fundgen-xcode-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let api = ["-I", try await pluginAPI().path, "-package-description-version", "6.3.0"]
        let standIn = try await Compiler.run(
            [
                "-emit-module", "-module-name", "XcodeProjectPlugin", "-o",
                folder.path + "/XcodeProjectPlugin.swiftmodule",
            ]
                + api + [Compiler.repository.path + "/Tests/CompileTests/StandIns/XcodeProjectPlugin.swift"])
        try #require(standIn.status == 0, "\(standIn.output)")

        let plugin = Compiler.repository.appending(path: "Plugins/FundgenPlugin")
        let files = try FileManager.default.contentsOfDirectory(atPath: plugin.path).sorted().map {
            "\(plugin.path)/\($0)"
        }
        let options = ["-typecheck", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors"] + api
        let checked = try await Compiler.run(options + ["-I", folder.path] + files)
        #expect(checked.status == 0, "\(checked.output)")
        // Without the extension nothing would have been looked at: the stand-in is what makes the compiler see it.
        let broken = folder.appending(path: "Broken.swift")
        try "import XcodeProjectPlugin\nfunc f(_ target: XcodeTarget) -> Int { target.noSuchMember }".write(
            to: broken, atomically: true, encoding: .utf8)
        #expect(try await Compiler.run(options + ["-I", folder.path, broken.path]).output.contains("noSuchMember"))
    }

    /// Where the toolchain keeps the module that plugins import.
    private func pluginAPI() async throws -> URL {
        struct TargetInfo: Decodable {
            struct Paths: Decodable { let runtimeResourcePath: String }
            let paths: Paths
        }
        let printed = try await Compiler.run(["-print-target-info"])
        let info = try JSONDecoder().decode(TargetInfo.self, from: Data(printed.output.utf8))
        return URL(filePath: info.paths.runtimeResourcePath).appending(path: "pm/PluginAPI")
    }
}
