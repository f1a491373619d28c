import DocPages
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// Drafts and merges.
@Suite struct ImportTests {
    private func draft(_ sheets: [String]) throws -> ImportResult {
        let pages = try sheets.map { try readBuilt(try #require(FactSheet(named: $0)), .tutorialMirror) }
        let results = importPages(pages, model: nil)
        try #require(results.count == 1)
        return results[0]
    }

    private func problems(_ result: ImportResult, replacing: (String, String)? = nil) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let text = replacing.map { result.text.replacing($0.0, with: $0.1) } ?? result.text
        if let document = Document(SourceFile(path: "draft", bytes: Array(text.utf8)), problems: &found) {
            _ = check([document], diagnostics: &found)
        }
        return found
    }

    @Test(arguments: [
        "fund.b2cRedPacket.query", "fund.transferAccount.query", "fund.transferBankcard.query", "util.generic.execute",
    ])
    func aDraftLacksOnlyTheMethod(sheet: String) throws {
        let result = try draft([sheet])
        #expect(problems(result).filter { $0.severity == .error }.map(\.id) == ["missing-key"])
        let completed = problems(
            result, replacing: ("# decide: openPlatform", "openPlatform: {method: alipay.some.method.query}  #"))
        #expect(completed.filter { $0.severity == .error }.map(\.message) == [])
        #expect(result.decisions.contains { $0.id == "decide-method" })
    }

    @Test(arguments: ["fund.b2cRedPacket", "fund.transferAccount", "fund.transferBankcard"])
    func whatMovesMoneyIsExplained(resource: String) throws {
        let call = resource == "fund.b2cRedPacket" ? "send" : "transfer"
        let result = try draft(["\(resource).\(call)", "\(resource).query"])
        let errors = Set(problems(result).filter { $0.severity == .error }.map(\.id))
        let expected: Set = [
            "missing-key", "mutating-without-echo", "mutating-without-errors", "mutating-without-settlement",
            "mutating-without-status",
        ]
        #expect(errors == expected)
        #expect(result.path == resource.replacing(".", with: "/") + ".yaml")
        #expect(result.text.contains("minimum: '\(resource == "fund.b2cRedPacket" ? "0.01" : "0.1")'"))
        #expect(result.text.contains("when: {identityType: ALIPAY_LOGON_ID}, require: [name]"))
    }

    @Test func wireNamesAreMarkedAsDerived() throws {
        let text = try draft(["fund.b2cRedPacket.send"]).text
        #expect(text.contains("wire: {is: out_biz_no, by: names}"))
        #expect(text.contains("names: {inferred:"))
    }

    @Test func anUnknownMarkIsAQuestion() throws {
        let result = try draft(["fund.transferBankcard.query"])
        #expect(result.text.contains("# decide: required"))
        #expect(result.decisions.contains { $0.id == "decide-required" })
    }

    private func merged(_ sheet: FactSheet) throws -> (result: ImportResult, before: String) {
        let sources = try SpecFolder.sources()
        let target = ImportTarget(model: try SpecFolder.model(sources), sources: sources)
        let result = try #require(importPages([try readBuilt(sheet, .tutorialMirror)], model: target).first)
        let before = try #require(sources.first { $0.path == result.path })
        return (result, String(decoding: before.bytes, as: UTF8.self))
    }

    @Test(arguments: FactSheet.names)
    func anUnchangedPageChangesNothing(sheet: String) throws {
        let (result, before) = try merged(try #require(FactSheet(named: sheet)))
        #expect(result.isMerged)
        #expect(result.text == before)
    }

    @Test func whatIsNewIsAddedAndTheRestStays() throws {
        var sheet = try #require(FactSheet(named: "fund.b2cRedPacket.send"))
        sheet.parameters.append(.init(name: "memo", type: "String(200)", required: true))
        sheet.feature = "营销红包"
        let (result, before) = try merged(sheet)
        let old = Set(before.split(separator: "\n"))
        let added = result.text.split(separator: "\n").filter { !old.contains($0) }.map { String($0).trimmingBlanks }
        #expect(added.contains("memo:") && added.contains("length: {max: 200}") && added.contains("feature: 营销红包"))
        #expect(added.contains("wire: {is: memo, by: names}"))
        let lost = old.subtracting(result.text.split(separator: "\n")).map { String($0).trimmingBlanks }
        #expect(lost == [])
        // And the result is a spec.
        var sources = try SpecFolder.sources()
        let index = try #require(sources.firstIndex { $0.path == result.path })
        sources[index].bytes = Array(result.text.utf8)
        var problems: [Diagnostic] = []
        let documents = sources.compactMap { Document($0, problems: &problems) }
        _ = check(documents, diagnostics: &problems)
        // What follows from a new required field is explained: the order of arguments, and the samples.
        #expect(
            Set(problems.filter { $0.severity == .error }.map(\.id)) == [
                "positional-incomplete", "sample-does-not-fit",
            ])
    }

    @Test func whatTheSpecKnowsBetterStays() throws {
        var sheet = try #require(FactSheet(named: "fund.transferBankcard.query"))
        sheet.edit("payFundOrderId") { $0.required = false }
        let (result, before) = try merged(sheet)
        #expect(result.text == before)
        #expect(result.decisions.contains { $0.id == "decide-field-optional" })
    }

    @Test func sharedFilesAreLeftToAPerson() throws {
        var sheet = try #require(FactSheet(named: "fund.b2cRedPacket.send"))
        sheet.edit("transAmount") { $0.maximum = "5000" }
        let (result, before) = try merged(sheet)
        #expect(result.text == before)
        #expect(result.decisions.contains { $0.id == "decide-range-narrowed" })
    }
}

extension String {
    var trimmingBlanks: String { String(drop { $0 == " " }) }
}
