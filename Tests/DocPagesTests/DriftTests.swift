import DocPages
import SpecModel
import Testing

/// The published pages against `schemas/`.
@Suite struct DriftTests {
    @Test(arguments: PageBuilder.Layout.allCases)
    func onlyRecordedDefects(layout: PageBuilder.Layout) throws {
        let model = try SpecFolder.model()
        let pages = try FactSheet.all.map { try readBuilt($0, layout) }
        let findings = drift(pages, model)
        // A dump without its columns says so itself; that is no defect of the published page.
        let unexplained = findings.filter {
            $0.explanation == nil && !(layout == .runTogether && $0.kind == "page-columns-run-together")
        }
        #expect(unexplained.map { "\($0.level) \($0.fingerprint): \($0.message)" } == [])
        #expect(findings.contains { $0.explanation != nil })
    }
}
