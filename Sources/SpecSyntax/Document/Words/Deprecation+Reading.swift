import SpecDiagnostics
import SpecLanguage

extension Deprecation {
    convenience init(_ node: Node, problems: inout [Diagnostic]) {
        if node.scalar != nil {
            if node.reason == nil {
                problems.append(
                    .unexpectedKind(
                        "deprecated", expected: "a text that says what to use instead, or {since: …, doc: …}",
                        found: node))
            }
            self.init(since: nil, doc: Prose(node, problems: &problems))
            return
        }
        var map = MappingReader(node, of: "deprecated", expecting: "a text, or {since: …, doc: …}")
        self.init(since: map.version("since"), doc: map.nested("doc") { Prose($0, problems: &$1) })
        map.finish(&problems)
    }
}
