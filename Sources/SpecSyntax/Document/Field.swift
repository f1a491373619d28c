package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// One field of a structure, request or reply, as it is written.
    package struct Field: Sendable {
        package var name: Located<String>
        /// The type; it is where the name at its heart is.
        package var type: Stated<TypeExpression>
        /// Name in `biz_content` or in the reply's node.
        package var wire: Stated<String>?
        package var required: Stated<Bool>?
        package var length: Stated<Bounds>?
        package var doc: Prose?
        package var by: Located<String>?
        /// The keys that few fields have; nil where none of them is written.
        package var details: FieldDetails?
    }
}

extension Document.Field {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(
            node, of: "field", named: name.value, at: name.range,
            hint: "write {type: \(node.scalar?.text ?? "…"), wire: …}")
        let text = map.textFact("type")
        if text == nil, !map.has("type") { map.reportMissing("type") }
        let type = text.flatMap { text in
            map.collecting { TypeExpression(text.value, at: text.range, problems: &$0) }
        }
        self.name = name
        let unreadable = TypeExpression.name(Located("string", at: name.range))
        self.type = Stated(type ?? unreadable, at: (type ?? unreadable).range, by: text?.by)
        wire = map.textFact("wire")
        let requiredUnknown: Located<String>?
        (required, requiredUnknown) = map.requirement("required")
        length = map.bounds("length", hasUnit: true)
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        if map.hasMore || requiredUnknown != nil {
            details = Document.FieldDetails(&map, requiredUnknown: requiredUnknown)
        }
        map.finish(&problems)
        if type == nil { return nil }
    }
}
