import CodeTemplates
import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// The tests that samples make compile as an adopter's do, by plain imports and without a warning.
@Suite struct SampleTestsCompileTests {
    /// Specs with the name of their case.
    struct Specs: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let files: [SourceFile]

        static let all: [Specs] = {
            let tests = Compiler.repository.appending(path: "Tests")
            let cases = tests.appending(path: "GoldenTests/Cases")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
            let goldens = names.filter { !$0.hasPrefix("rejects-") }.sorted().map {
                Specs($0, cases.appending(path: $0).appending(path: "specs"))
            }
            let others = tests.appending(path: "CompileTests/OtherFamilies")
            let common = ["common.yaml": Compiler.repository.appending(path: "schemas/common.yaml")]
            return goldens + [Specs("other families", others, besides: common)]
        }()

        private init(_ name: String, _ folder: URL, besides others: [String: URL] = [:]) {
            testDescription = name
            let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".yaml") }
            let places = others.merging(paths.map { ($0, folder.appending(path: $0)) }) { $1 }
            files = places.sorted { $0.key < $1.key }.map { path, place in
                SourceFile(path: path, bytes: Array(FileManager.default.contents(atPath: place.path) ?? Data()))
            }
        }
    }

    @Test("what golden cases and other families make", arguments: Specs.all)
    func compiles(_ specs: Specs) async throws {
        var found: [Diagnostic] = []
        let options = try #require(PlanOptions(access: .package, prefix: "My", isEquatable: true))
        let code = try #require(
            generatedCode(
                of: specs.files, options: options, testing: .imported("Golden"), diagnostics: &found), "\(found)")
        if code.tests.isEmpty { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let package = ["-swift-version", "6", "-I", try Compiler.modules().path, "-package-name", "adopter"]
        let module = try await Compiler.run(
            ["-emit-module", "-module-name", "Golden", "-emit-module-path", folder.path + "/Golden.swiftmodule"]
                + package + written(code.files, to: folder))
        #expect(module.status == 0, "\(module.output)")
        let tests = try await Compiler.run(
            ["-typecheck", "-I", folder.path] + package + (Flavour.all.last?.flags ?? [])
                + written(code.tests, to: folder))
        #expect(tests.status == 0, "\(tests.output)")
    }

    private func written(_ files: [GeneratedFile], to folder: URL) throws -> [String] {
        try files.filter { $0.path.hasSuffix(".swift") }.map { file in
            let place = folder.appending(path: file.path)
            try Data(file.bytes).write(to: place)
            return place.path
        }
    }
}
