import Foundation
import SDKGeneration
import SpecDiagnostics
import Testing

/// `Generated/` and its tests are committed, so they must be what the specs and templates of the same commit make.
@Suite struct UpToDateTests {
    @Test func generatedFilesAreUpToDate() {
        let root = Compiler.repository
        var request = GenerationRequest()
        request.schemas = root.appending(path: "schemas").path
        request.output = root.appending(path: "Generated").path
        request.tests = root.appending(path: "Tests/FundAPISampleTests").path
        let report = Generation(request).check()
        #expect(
            report.exit == .success,
            "Generated/ or its tests are out of date: run ./scripts/generate, and commit what it writes")
    }

    /// The runtime knows the gateway's own codes for every call, and the specs have the source of each.
    @Test func theRuntimeKnowsTheCodesOfTheGateway() throws {
        let generated = try String(
            contentsOf: Compiler.repository.appending(path: "Generated/Common.swift"), encoding: .utf8)
        let place = Compiler.repository.appending(path: "Sources/FundRuntime/Operation/ErrorTable+OpenPlatform.swift")
        let source = try String(contentsOf: place, encoding: .utf8)
        let wanted = try #require(Self.rows(in: generated))
        let known = try #require(Self.rows(in: source))
        #expect(wanted.count > 50)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let indent = String(repeating: " ", count: 8)
            let block = { (rows: [String]) in rows.map { indent + $0 }.joined(separator: "\n") }
            try source.replacing(block(known), with: block(wanted)).write(to: place, atomically: true, encoding: .utf8)
            return
        }
        #expect(known == wanted, "run RECORD=1 ./scripts/test --filter UpToDateTests, and commit what it writes")
    }

    /// The lines of the first text in three quotation marks.
    private static func rows(in source: String) -> [String]? {
        let parts = source.split(separator: "\"\"\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return parts[1].split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
