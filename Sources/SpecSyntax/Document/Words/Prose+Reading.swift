import SpecDiagnostics
import SpecLanguage

extension Prose {
    convenience init(_ node: Node, problems: inout [Diagnostic]) {
        if let scalar = node.scalar {
            self.init(plain: scalar.text, range: node.range)
            return
        }
        var map = MappingReader(node, of: "doc", expecting: "a text, or {zh: …, en: …}")
        self.init(chinese: map.text("zh")?.value, english: map.text("en")?.value, range: node.range)
        map.finish(&problems)
    }
}
