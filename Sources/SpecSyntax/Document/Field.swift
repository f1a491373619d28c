package import SpecDiagnostics

extension Document {
    /// One field of a structure, request or reply, as it is written.
    ///
    /// Rules and planning pass fields around by the hundred thousand, and copying one as a value counted two dozen
    /// references up and down, a fifth of a whole run. Nothing changes after `init`, and every stored member is a `let`:
    /// with variables each read also asked the runtime whether somebody was writing, 9 of 572 million instructions.
    package final class Field: Sendable {
        package let name: Located<String>
        package let type: TypeExpression
        /// Name in `biz_content` or in the reply's node.
        package let wire: Fact<String>?
        /// Further spellings that a reply may have.
        package let aliases: [Located<String>]
        package let required: Fact<Bool>?
        /// Where on the wire the field stands.
        package let place: WirePlace
        package let doc: Prose?
        package let length: Bounds?
        let rareFacts: KeptFacts?

        init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
            var map = MappingReader(
                node, of: "field", named: name.value, at: name.range,
                hint: "write {type: \(node.scalar?.text ?? "…"), wire: …}")
            var rare = RareFacts()
            let typeText = map.textFact("type")
            if typeText == nil, !map.has("type") { map.reportMissing("type") }
            let type = typeText.flatMap { text in
                map.collecting { TypeExpression(text.value, at: text.range, problems: &$0) }
            }
            self.name = name
            self.type = type ?? .name(Located("string", at: name.range))
            rare.typeBy = typeText?.by
            wire = map.textFact("wire")
            aliases = map.texts("aliases")
            (required, rare.requiredUnknown) = map.requirement("required")
            length = map.nested("length") { Bounds($0, of: "length", hasUnit: true, problems: &$1) }
            place = map.word("in", as: Document.WirePlace.self)?.value ?? .content
            doc = map.nested("doc") { Prose($0, problems: &$1) }
            rare.read(&map)
            rareFacts = rare.isEmpty ? nil : KeptFacts(rare)
            map.finish(&problems)
            if type == nil { return nil }
        }
    }
}
