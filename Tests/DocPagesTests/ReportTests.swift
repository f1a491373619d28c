import DocPages
import SpecDiagnostics
import SpecSyntax
import Testing

/// What the reports print.
@Suite struct ReportTests {
    private func report(_ change: (inout FactSheet) -> Void) throws -> DriftReport {
        let sources = try SpecFolder.sources()
        var sheet = try #require(FactSheet(named: "fund.b2cRedPacket.send"))
        change(&sheet)
        let builder = PageBuilder(sheet: sheet, layout: .tutorialMirror)
        let text = builder.text()
        let facts = try read(text, named: "send.html")
        return DriftReport(
            findings: drift([facts], try SpecFolder.model(sources)), problems: [],
            sources: sources + [SourceFile(path: "send.html", bytes: Array(text.utf8))], calls: [facts.api.value])
    }

    @Test func textHasBothPlaces() throws {
        let text = try report { $0.edit("transAmount") { $0.maximum = "5" } }.text()
        #expect(text.contains("send.html:14:"))
        #expect(text.contains("schemas/fund/transfer.yaml:255:14: note: the spec says: [0.01, 100000000]"))
        #expect(text.hasSuffix("1 call: 1 error, 0 warnings, 0 info; 4 known defects\n"))
    }

    @Test func jsonAndSarifAreJSON() throws {
        let report = try report { $0.feature = "营销\"红包\\" }
        for text in [report.json, report.sarif] {
            var problems: [Diagnostic] = []
            // JSON is YAML.
            let node = readYAML(SourceFile(path: "report", bytes: Array(text.utf8)), diagnostics: &problems)
            #expect(problems.isEmpty, "\(problems)")
            #expect(node?["version"] != nil)
        }
        #expect(report.sarif.contains(#""suppressions":[{"kind":"external""#))
        #expect(report.json.contains(#""fingerprint":"precondition-changed/send/precondition""#))
    }

    @Test func hostileTextStaysText() throws {
        let html = try report { $0.feature = "<script>alert(1)</script>" }.html
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(html.contains("class=\"side\""))
    }

    @Test func theSameFindingHasTheSameFingerprint() throws {
        let one = try report { $0.edit("transAmount") { $0.maximum = "5" } }
        let two = try report {
            $0.edit("transAmount") { $0.maximum = "6" }
            $0.parameters.insert(.init(name: "aaa", type: "String", required: false), at: 0)
        }
        #expect(Set(one.unexplained.map(\.fingerprint)).isSubset(of: Set(two.unexplained.map(\.fingerprint))))
    }
}
