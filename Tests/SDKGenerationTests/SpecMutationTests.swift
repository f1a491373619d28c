import Foundation
import SpecMutations
import Testing

/// Specs of this repository with mistakes that nobody thought of; `scripts/fuzz-specs` runs many more.
@Suite struct SpecMutationTests {
    @Test func noMutantCrashes() throws {
        let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
        print("seed \(seed)")
        var run = MutationRun(specs: try Self.specs(), seed: seed)
        for _ in 0..<100 { try run.next() }
        try? FileManager.default.removeItem(at: MutationRun.lastMutant)
        #expect(run.problems.isEmpty)
        #expect(run.accepted > 0 && run.accepted < run.rounds, "some mutants are sound, and some are not")
    }

    private static func specs() throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let specs = tests.deletingLastPathComponent().appending(path: "schemas").path
        try #require(FileManager.default.fileExists(atPath: specs))
        return specs
    }
}
