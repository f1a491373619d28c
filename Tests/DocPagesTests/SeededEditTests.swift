import DocPages
import SpecDiagnostics
import SpecModel
import Testing

/// Every edit of a page is found with its level and at its place, in every layout that can show it.
@Suite struct SeededEditTests {
    @Test func thereAreEnough() { #expect(SeededEdit.all.count >= 50) }

    @Test(arguments: [PageBuilder.Layout.tutorialMirror, .article, .grid])
    func everyEditIsFound(layout: PageBuilder.Layout) throws {
        let model = try SpecFolder.model()
        var caught = 0
        for edit in SeededEdit.all {
            var sheet = try #require(FactSheet(named: edit.sheet))
            edit.change(&sheet)
            let builder = PageBuilder(sheet: sheet, layout: layout)
            let text = edit.textChange.map { $0(builder.text()) } ?? builder.text()
            let findings = drift([try read(text, named: builder.fileName)], model).filter { $0.explanation == nil }
            let found = findings.first { $0.fingerprint == edit.fingerprint }
            #expect(found != nil, "\(edit) gave \(findings.map(\.fingerprint))")
            guard let found else { continue }
            #expect("\(found.level)" == edit.level, "\(edit)")
            if let near = edit.near {
                let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                let line = found.page.range.start.line
                let isThere = line >= 1 && line <= lines.count && lines[line - 1].contains(near)
                #expect(isThere, "\(edit) is reported in line \(line)")
            }
            caught += 1
        }
        print("\(layout.rawValue): \(caught) of \(SeededEdit.all.count) edits caught")
    }
}
