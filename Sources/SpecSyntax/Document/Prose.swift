package import SpecDiagnostics

/// Documentation text in the languages the spec has it in.
///
/// It goes from the field to the plan and on; handing it over as a value counted four references each time.
package final class Prose: Sendable {
    package let chinese: String?
    package let english: String?
    /// Text whose language the spec does not say.
    package let plain: String?
    package let range: SourceRange

    init(_ node: Node, problems: inout [Diagnostic]) {
        range = node.range
        if let scalar = node.scalar {
            plain = scalar.text
            (chinese, english) = (nil, nil)
            return
        }
        plain = nil
        // Nearly every text of a spec is Chinese alone; without a reader for each, 30 of 1,116 million instructions less.
        if let text = node.text(ofOnly: "zh") {
            chinese = text
            english = nil
            return
        }
        var map = MappingReader(node, of: "doc", expecting: "a text, or {zh: …, en: …}")
        chinese = map.text("zh")?.value
        english = map.text("en")?.value
        map.finish(&problems)
    }
}
