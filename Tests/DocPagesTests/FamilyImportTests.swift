import DocPages
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// Drafts of other families: `fundgen validate` accepts or explains them, and what they say is what the page says.
@Suite struct FamilyImportTests {
    /// What a draft may lack: all of it is in the list of what a person must decide.
    private static let explained: Set = [
        "amount-without-range", "missing-key", "mutating-without-echo", "mutating-without-errors",
        "mutating-without-key", "mutating-without-settlement",
        "mutating-without-status",
    ]

    @Test(arguments: FamilySheet.names)
    func aDraftIsAcceptedOrExplained(name: String) throws {
        let sheet = try #require(FamilySheet(named: name))
        for layout in [FamilyPage.Layout.mirror, .nested, .spaced] {
            let draft = try FamilyDraft(FamilyPage(sheet: sheet, layout: layout, style: FamilyStyle.all[0]))
            let errors = draft.problems.filter { $0.severity == .error }
            let unexplained = errors.filter { !Self.explained.contains($0.id) }
            #expect(unexplained.isEmpty, "\(unexplained.map(\.message))")
            let ids = Set(draft.result.decisions.map(\.id))
            #expect(ids.contains("decide-method"))
            if errors.contains(where: { $0.id.hasPrefix("mutating") }) { #expect(ids.contains("decide-settlement")) }
        }
    }

    @Test func aSampleKeepsItsLists() throws {
        let sheet = try #require(FamilySheet(named: "member.identification.query"))
        let draft = try FamilyDraft(FamilyPage(sheet: sheet, layout: .mirror, style: FamilyStyle.all[0]))
        #expect(draft.result.text.contains(#""passed":["T"]"#))
        #expect(draft.result.text.contains("type: list<string>"))
    }

    @Test(arguments: FamilySheet.names)
    func aDraftSaysWhatThePageSays(name: String) throws {
        let sheet = try #require(FamilySheet(named: name))
        let page = FamilyPage(sheet: sheet, layout: .mirror, style: FamilyStyle.all[0])
        let draft = try FamilyDraft(page)
        guard let model = draft.model else { return }
        let decided = Set(draft.result.decisions.map(\.id))
        let findings = drift([try read(page.bytes)], model).filter { $0.level != .info }
        // What the spec language cannot say stays a finding, and was listed for a person.
        let open = findings.filter { finding in
            !(finding.kind == "rule-added" && decided.contains("decide-rule"))
                && !(finding.kind == "range-added" && decided.contains("decide-range"))
        }
        #expect(open.isEmpty, "\(open.map { "\($0.fingerprint): \($0.message)" })")
    }
}

/// A draft, and what becomes of it once the method behind the call is written in.
struct FamilyDraft {
    let result: ImportResult
    let problems: [Diagnostic]
    /// Nothing where a draft lacks what only a person knows.
    let model: Model?

    init(_ page: FamilyPage) throws {
        let facts = try read(page.bytes, named: page.sheet.api)
        result = try #require(importPages([facts], model: nil).first)
        let text = result.text.replacing(
            "# decide: openPlatform", with: "openPlatform: {method: alipay.some.method.query}  #")
        var found: [Diagnostic] = []
        let document = Document(SourceFile(path: "draft.yaml", bytes: Array(text.utf8)), problems: &found)
        model = document.flatMap { check([$0], diagnostics: &found) }
        problems = found
    }
}
