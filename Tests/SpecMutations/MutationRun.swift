package import Foundation
import SDKGeneration
import SpecDiagnostics
import SwiftRendering

/// Validates and generates mutants of the specs of a folder: none may crash, hang, or pass one of the two commands alone.
///
/// Every mutant is validated; those without an error, and each fourth of the others, are generated, too.
package struct MutationRun {
    /// Where the last mutant is while it is looked at, which a crash leaves behind: the seed finds it again, and this shows
    /// it at once.
    package static let lastMutant = FileManager.default.temporaryDirectory.appending(path: "fundgen-last-mutant.yaml")

    /// What the mutants are drawn from.
    package let seed: UInt64
    /// How many were looked at.
    package private(set) var rounds = 0
    /// How many of them had no error.
    package private(set) var accepted = 0
    /// What the commands did with a mutant that they must not do.
    package private(set) var problems: [String] = []
    private var mutator: SpecMutator

    /// Takes a folder of sound specs.
    package init(specs folder: String, seed: UInt64) {
        self.seed = seed
        let paths = FileManager.default.subpaths(atPath: folder) ?? []
        let specs = paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
            SourceFile(path: path, bytes: [UInt8](FileManager.default.contents(atPath: folder + "/" + path) ?? Data()))
        }
        mutator = SpecMutator(specs: specs, seed: seed)
    }

    /// Looks at one mutant more.
    package mutating func next() throws {
        let specs = mutator.next()
        if let mutant = specs.last { try Data(mutant.bytes).write(to: Self.lastMutant) }
        let found = mistakes(in: specs)
        defer { rounds += 1 }
        require(found.allSatisfy { $0.range != nil && !$0.message.isEmpty }, "every finding has a place and a message")
        guard !found.hasErrors || rounds.isMultiple(of: 4) else { return }
        var alsoFound: [Diagnostic] = []
        let files = generatedFiles(of: specs, options: PlanOptions(), diagnostics: &alsoFound)
        require(alsoFound == found, "validate and generate find the same")
        require((files == nil) == found.hasErrors, "files are made where there is no error, and only there")
        if files != nil { accepted += 1 }
    }

    private mutating func require(_ holds: Bool, _ demand: String) {
        if !holds { problems.append("round \(rounds) of seed \(seed): \(demand)") }
    }
}
