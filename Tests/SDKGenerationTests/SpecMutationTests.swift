import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering
import Testing

/// Specs of this repository with mistakes that nobody thought of: none may crash, hang or pass one command alone.
///
/// `FUZZ_ROUNDS` says how many, `SEED` repeats a run; `scripts/fuzz-specs` runs many.
@Suite struct SpecMutationTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test func noMutantCrashes() throws {
        let seed = Self.environment["SEED"].flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
        let rounds = Self.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 100
        print("seed \(seed), \(rounds) rounds")
        var mutator = SpecMutator(specs: try Self.specs(), seed: seed)
        let last = FileManager.default.temporaryDirectory.appending(path: "fundgen-last-mutant.yaml")
        var accepted = 0
        for round in 0..<rounds {
            let specs = mutator.next()
            // What a crash leaves behind: the seed finds it again, and this shows it at once.
            if let mutant = specs.last { try Data(mutant.bytes).write(to: last) }
            let found = mistakes(in: specs)
            #expect(found.allSatisfy { $0.range != nil && !$0.message.isEmpty }, "round \(round) of seed \(seed)")
            var alsoFound: [Diagnostic] = []
            let files = generatedFiles(of: specs, options: PlanOptions(), diagnostics: &alsoFound)
            #expect(alsoFound == found, "round \(round) of seed \(seed): validate and generate find the same")
            #expect((files == nil) == found.hasErrors, "round \(round) of seed \(seed)")
            if files != nil { accepted += 1 }
        }
        print("\(rounds) mutants, \(accepted) of them accepted")
        try? FileManager.default.removeItem(at: last)
    }

    private static func specs() throws -> [SourceFile] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "schemas").path
        let paths = FileManager.default.subpaths(atPath: root) ?? []
        return paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
            SourceFile(path: path, bytes: [UInt8](FileManager.default.contents(atPath: root + "/" + path) ?? Data()))
        }
    }
}
