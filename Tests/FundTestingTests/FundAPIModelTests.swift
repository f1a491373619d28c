import Foundation
import FundTesting
import Testing

/// The model of `FundAPI` is in FundTesting itself, so that its users need no file.
@Suite struct FundAPIModelTests {
    @Test func isThatOfTheGeneratedFolder() throws {
        let place = ModelFormatTests.repository.appending(path: "Sources/FundTesting/Reading/APIModel+FundAPI.swift")
        let source = try String(contentsOf: place, encoding: .utf8)
        let model = try String(contentsOf: ModelFormatTests.models[0], encoding: .utf8)
        let start = try #require(source.range(of: "###\"\"\"\n"))
        let end = try #require(source.range(of: "\"\"\"###"))
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try source.replacingCharacters(in: start.upperBound..<end.lowerBound, with: model)
                .write(to: place, atomically: true, encoding: .utf8)
            return
        }
        #expect(
            source[start.upperBound..<end.lowerBound] == model,
            "run ./scripts/generate, then RECORD=1 ./scripts/test --filter FundAPIModelTests, and commit what it writes"
        )
        #expect(try APIModel.fundAPI.operations == APIModel(contentsOf: ModelFormatTests.models[0]).operations)
    }
}
