import DocPages
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// Pages that count fen: what is drafted from them sends fen, with limits in yuan.
@Suite struct MinorUnitPageTests {
    /// The page of the red packet with another type and sentence for its amount.
    private func page(_ type: String, _ sentence: String) throws -> PageFacts {
        var sheet = try #require(FactSheet(named: "fund.b2cRedPacket.send"))
        sheet.edit("transAmount") {
            ($0.type, $0.minimum, $0.maximum, $0.decimals) = (type, "1", "10000", nil)
        }
        let builder = PageBuilder(sheet: sheet, layout: .tutorialMirror)
        let lines = builder.text().split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("transAmount") && line.contains("10000")
                ? line.replacing("取值范围", with: sentence + "，取值范围") : line
        }
        return try read(lines.joined(separator: "\n"), named: builder.fileName)
    }

    @Test(arguments: ["String", "Number", "Long"])
    func limitsAreWrittenInYuan(_ type: String) throws {
        let facts = try page(type, "单位为分")
        let amount = try #require(facts.parameters.first { $0.name.value == "transAmount" })
        #expect(amount.limits.unit == "分" && amount.limits.minimum == "1" && amount.limits.maximum == "10000")
        let result = try #require(importPages([facts], model: nil).first)
        #expect(result.text.contains("unit: minor") && result.text.contains("scale: 2"))
        #expect(result.text.contains("minimum: '0.01'") && result.text.contains("maximum: '100.00'"))
        #expect(result.text.contains("json: number") == (type != "String"))
        #expect(result.decisions.contains { $0.id == "decide-unit" })
    }

    @Test func pagesInYuanStayInYuan() throws {
        let result = try #require(importPages([try page("String", "单位为元")], model: nil).first)
        #expect(!result.text.contains("unit:") && result.text.contains("maximum: '10000'"))
        #expect(!result.decisions.contains { $0.id == "decide-unit" })
    }

    @Test func aPageDiffersFromItsDraftInNothingUntilTheUnitDoes() throws {
        let facts = try page("String", "单位为分")
        let text = try #require(importPages([facts], model: nil).first).text
        #expect(try kinds(facts, text) == [])
        #expect(try kinds(facts, text.replacing("unit: minor", with: "unit: major")) == ["unit-changed"])
        #expect(try kinds(facts, text.replacing("'100.00'", with: "'10000'")) == ["range-narrowed"])
    }

    private func kinds(_ facts: PageFacts, _ spec: String) throws -> [String] {
        var problems: [Diagnostic] = []
        let source = SourceFile(path: "fund/draft.yaml", bytes: Array(spec.utf8))
        let model = resolve([try #require(Document(source, problems: &problems))], diagnostics: &problems)
        let ofAmounts = ["unit-changed", "decimals-changed"]
        return drift([facts], model).map(\.kind).filter { $0.hasPrefix("range-") || ofAmounts.contains($0) }
    }
}
