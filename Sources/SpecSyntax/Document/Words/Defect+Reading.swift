import SpecDiagnostics
import SpecLanguage

extension Defect {
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<Defect>? {
        var map = MappingReader(node, of: "a defect")
        let (id, note, findings) = (map.requiredText("id"), map.requiredText("note"), map.texts("findings"))
        let by = map.text("by")
        map.finish(&problems)
        guard let id, let note else { return nil }
        return Stated(Defect(id: id, note: note.value, findings: findings), at: node.range, by: by)
    }
}
