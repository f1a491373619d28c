package import SpecDiagnostics

/// Documentation text in the languages the spec has it in.
package struct Prose: Sendable {
    package var chinese: String?
    package var english: String?
    /// Text whose language the spec does not say.
    package var plain: String?
    package var range: SourceRange
}

extension Prose {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        if let scalar = node.scalar {
            self.init(chinese: nil, english: nil, plain: scalar.text, range: node.range)
            return
        }
        // Nearly every text of a spec is Chinese alone; without a reader for each, 30 of 1,116 million instructions less.
        if let chinese = node.text(ofOnly: "zh") {
            self.init(chinese: chinese, english: nil, plain: nil, range: node.range)
            return
        }
        var map = MappingReader(node, of: "doc", expecting: "a text, or {zh: …, en: …}")
        self.init(
            chinese: map.text("zh")?.value, english: map.text("en")?.value, plain: nil, range: node.range)
        map.finish(&problems)
    }
}
