import SpecDiagnostics

extension Document {
    /// One field of a structure, request or reply, as it is written.
    package struct Field: Sendable {
        package var name: Located<String>
        package var type: TypeExpression
        @Rarely package var typeBy: Located<String>?
        /// Name in `biz_content` or in the reply's node.
        package var wire: Fact<String>?
        /// Name on the Serverless channel, where it differs.
        @Rarely package var space: Fact<String>?
        /// Further spellings that a reply may have.
        package var aliases: [Located<String>]
        package var required: Fact<Bool>?
        @Rarely package var length: Bounds?
        @Rarely package var pattern: Fact<String>?
        @Rarely package var bounds: Bounds?
        @Rarely package var count: Bounds?
        @Rarely package var json: Located<JSONForm>?
        @Rarely package var zone: Fact<String>?
        @Rarely package var currency: Fact<String>?
        @Rarely package var scale: Located<Int>?
        @Rarely package var privacy: Located<Privacy>?
        @Rarely package var since: Located<String>?
        @Rarely package var deprecated: Deprecation?
        /// Where on the wire the field stands.
        package var place: WirePlace
        /// Why nobody knows whether the field is required; it is then optional.
        @Rarely package var requiredUnknown: Located<String>?
        /// Whether the value's members become members of the content itself.
        @Rarely package var spread: Fact<Bool>?
        @Rarely package var swiftName: Located<String>?
        package var doc: Prose?
        @Rarely package var by: Located<String>?
    }
}

extension Document.Field {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "field '\(name.value)'", at: name.range)
        let typeText = map.textFact("type")
        if typeText == nil, !map.has("type") { map.reportMissing("type") }
        let type = typeText.flatMap { text in
            map.collecting { TypeExpression(text.value, at: text.range, problems: &$0) }
        }
        self.name = name
        self.type = type ?? .name(Located("string", at: name.range))
        typeBy = typeText?.by
        wire = map.textFact("wire")
        space = map.textFact("space")
        aliases = map.texts("aliases")
        (required, requiredUnknown) = map.requirement("required")
        length = map.nested("length") { .init($0, of: "length", hasUnit: true, problems: &$1) }
        pattern = map.textFact("pattern")
        bounds = map.nested("range") { .init($0, of: "range", hasUnit: false, problems: &$1) }
        count = map.nested("count") { .init($0, of: "count", hasUnit: false, problems: &$1) }
        json = map.word("json", as: Document.JSONForm.self)
        zone = map.textFact("zone")
        currency = map.textFact("currency")
        scale = map.integer("scale")
        privacy = map.word("privacy", as: Document.Privacy.self)
        since = map.text("since")
        deprecated = map.nested("deprecated") { .init($0, problems: &$1) }
        place = map.word("in", as: Document.WirePlace.self)?.value ?? .content
        spread = map.flagFact("spread")
        swiftName = map.text("swift")
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        map.finish(&problems)
        if type == nil { return nil }
    }
}
