import SpecDiagnostics
import SpecLanguage

extension Sample {
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<Sample> {
        var map = MappingReader(node, of: "a sample")
        let sample = Sample(
            name: map.text("name"), request: map.node("request").map { LocatedJSON($0) },
            content: map.node("content").map { LocatedJSON($0) }, reply: map.node("reply").map { LocatedJSON($0) })
        let by = map.text("by")
        map.finish(&problems)
        return Stated(sample, at: node.range, by: by)
    }
}
