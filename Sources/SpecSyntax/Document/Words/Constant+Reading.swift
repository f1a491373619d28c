import SpecDiagnostics
import SpecLanguage

extension Constant {
    static func read(_ wire: Located<String>, _ node: Node, problems: inout [Diagnostic]) -> Stated<Constant>? {
        if let scalar = node.scalar { return Stated(Constant(wire: wire, value: .text(scalar.text)), at: node.range) }
        var map = MappingReader(node, of: "a constant", expecting: "a text, {is: …, by: …} or {json: …, by: …}")
        let text = map.text("is")
        let json = map.node("json")
        let by = map.text("by")
        let place = map.word("in", as: WirePlace.self)?.value ?? .content
        let channel = map.word("channel", as: WireChannel.self)?.value
        map.finish(&problems)
        let value: Value? = text.map { .text($0.value) } ?? json.map { .json(LocatedJSON($0)) }
        guard let value, text == nil || json == nil else {
            problems.append(.eitherOr("a constant", "is", "json", at: node.range))
            return nil
        }
        return Stated(Constant(wire: wire, value: value, place: place, channel: channel), at: node.range, by: by)
    }
}
