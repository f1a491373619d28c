import CodeTemplates
import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// What `validate` accepts compiles, whatever the names in it mean in Swift.
///
/// `EVERY_WORD=1` takes all words in place of those that were trouble once, which takes minutes.
@Suite struct NamesCompileTests {
    private static let words =
        ProcessInfo.processInfo.environment["EVERY_WORD"] == "1" ? SwiftWords.all : SwiftWords.troublesome

    @Test("a name compiles, or is refused with its place", arguments: NameKind.allCases)
    func compiles(_ kind: NameKind) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var specs: [SourceFile] = []
        var refused: [String] = []
        for (index, word) in Self.words.enumerated() {
            let texts = kind.specs(word, service: kind == .service ? word : "service\(index)")
            let made = texts.enumerated().map { SourceFile(path: "\(index)-\($0)-\(word).yaml", bytes: Array($1.utf8)) }
            let mistakes = mistakes(in: made).filter { $0.severity == .error }
            let others = mistakes.filter { !Self.ofNames.contains($0.id) || $0.range == nil }
            let isRefused = mistakes.contains { $0.id == "invalid-name" }
            #expect(
                others.isEmpty || isRefused,
                "\(word): \(others.map(\.message))")
            if mistakes.isEmpty { specs += made } else { refused.append(word) }
        }
        #expect(refused.count * 2 < Self.words.count + 4, "most words are names: \(refused)")
        let files = try #require(generatedFiles(ofThoseThatFit: specs))
        let paths = try files.filter { $0.path.hasSuffix(".swift") }.map { file in
            let path = folder.appending(path: file.path)
            try Data(file.bytes).write(to: path)
            return path
        }
        let result = try await Compiler.check(paths, flags: ["-wmo"])
        let errors = result.output.split(separator: "\n").filter { $0.contains("error:") || $0.contains("warning:") }
        #expect(result.status == 0 && errors.isEmpty, "\(errors.prefix(40).joined(separator: "\n"))")
    }

    /// Of words that differ by a capital alone, such as those that become one shared type, the first one is taken.
    private func generatedFiles(ofThoseThatFit specs: [SourceFile]) -> [GeneratedFile]? {
        let clashes = mistakes(in: specs).filter { $0.severity == .error }.compactMap(\.range?.file)
        let numbers = Set(clashes.map { $0.prefix { $0 != "-" } })
        var found: [Diagnostic] = []
        let fitting = specs.filter { !numbers.contains($0.path.prefix { $0 != "-" }) }
        return SDKGeneration.generatedFiles(of: fitting, options: PlanOptions(), diagnostics: &found)
    }

    /// What may be wrong with a name.
    private static let ofNames: Set = ["swift-name-clash", "invalid-name", "no-swift-name"]
}
