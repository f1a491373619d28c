import DocPages
import SpecDiagnostics
import Testing

/// Pages of other families, in every layout, with changing headers and marks: what a person reads is what is read.
@Suite struct FamilyRecallTests {
    @Test(arguments: FamilyPage.Layout.allCases)
    func everyFactIsReadBack(layout: FamilyPage.Layout) throws {
        var score = FamilyScore()
        #expect(FamilySheet.all.count == FamilySheet.names.count)
        for (index, sheet) in FamilySheet.all.enumerated() {
            for page in Self.pages(sheet, layout, index) {
                score.compare(page, try read(page.bytes, named: "\(sheet.api).\(layout.rawValue)"))
            }
        }
        print(
            "\(layout.rawValue): recall \(score.expected - score.missed.count)/\(score.expected),",
            "precision \(score.found - score.invented.count)/\(score.found)")
        for line in score.missed { print("missed: \(line)") }
        for line in score.invented { print("invented: \(line)") }
        #expect(score.missed.isEmpty && score.invented.isEmpty)
    }

    /// Where the sample may hang on at a description's end, a limit is read right or not at all.
    @Test(arguments: [FamilyPage.Layout.spaced, .glued])
    func aLooseEndIsNoLimit(layout: FamilyPage.Layout) throws {
        for sheet in FamilySheet.all {
            for style in [FamilyStyle.all[1], FamilyStyle.all[5]] {
                let page = FamilyPage(sheet: sheet, layout: layout, style: style)
                var score = FamilyScore()
                score.compare(page, try read(page.bytes, named: sheet.api))
                let wrong = score.invented.filter { line in
                    !line.hasSuffix(" values ") && !line.hasSuffix(" range …") && !line.hasSuffix(" length …")
                        && !line.hasSuffix(" decimals -")
                }
                for line in wrong { print("invented: \(line)") }
                #expect(wrong.isEmpty)
            }
        }
    }

    /// A page in each of three styles, which differ from sheet to sheet.
    static func pages(_ sheet: FamilySheet, _ layout: FamilyPage.Layout, _ index: Int) -> [FamilyPage] {
        // Run together, a type can be told only where it follows the name.
        let isRunTogether = layout == .spaced || layout == .glued
        let styles = isRunTogether ? [0, 4].map { FamilyStyle.all[$0] } : FamilyStyle.all
        return (0..<3).map { FamilyPage(sheet: sheet, layout: layout, style: styles[(index + $0 * 2) % styles.count]) }
    }
}
