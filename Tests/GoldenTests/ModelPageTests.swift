import Foundation
import Testing

/// What `schemas/model.md` says of the model file is what the recorded ones have, so that no member is lost unseen.
@Suite struct ModelPageTests {
    /// Words of the page that are no members.
    private static let values: Set<String> = [
        "b2cRedPacket", "changed", "cloud", "enum", "fund", "get", "in", "minor", "notify", "order", "pageExecution",
        "parameters",
        "post", "reads", "send", "structure", "unit",
    ]

    @Test func everyMemberOccursInARecordedModel() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let page = try String(contentsOf: package.appending(path: "schemas/model.md"), encoding: .utf8)
        let sections = page[try #require(page.range(of: "## A spec")).lowerBound...]
        var named = Set<String>()
        for code in sections.matches(of: /`([^`]+)`/).map(\.1) {
            named.formUnion(code.matches(of: /[A-Za-z][A-Za-z0-9]+/).map { String($0.0) })
        }
        let generated = try String(contentsOf: package.appending(path: "Generated/fundgen.model.json"), encoding: .utf8)
        var recorded = Set<String>()
        for text in try GoldenCase.all.compactMap({ try $0.expected()[GoldenCase.modelFile] }) + [generated] {
            recorded.formUnion(text.matches(of: /"([A-Za-z0-9]+)":/).map { String($0.1) })
        }
        #expect(named.subtracting(recorded).subtracting(Self.values) == [])
    }
}
