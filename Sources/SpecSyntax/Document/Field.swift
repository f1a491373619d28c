import SpecDiagnostics

extension Document {
    /// One field of a structure, request or reply, as it is written.
    ///
    /// Rules and planning pass fields around by the hundred thousand, and copying one as a value counted two dozen
    /// references up and down, a fifth of a whole run. Nothing changes after `init`, which makes sharing it safe.
    package final class Field: @unchecked Sendable {
        package private(set) var name: Located<String>
        package private(set) var type: TypeExpression
        @Rarely package private(set) var typeBy: Located<String>?
        /// Name in `biz_content` or in the reply's node.
        package private(set) var wire: Fact<String>?
        /// Name on the Serverless channel, where it differs.
        @Rarely package private(set) var space: Fact<String>?
        /// Further spellings that a reply may have.
        package private(set) var aliases: [Located<String>]
        package private(set) var required: Fact<Bool>?
        @Rarely package private(set) var length: Bounds?
        @Rarely package private(set) var pattern: Fact<String>?
        @Rarely package private(set) var bounds: Bounds?
        @Rarely package private(set) var count: Bounds?
        @Rarely package private(set) var json: Located<JSONForm>?
        @Rarely package private(set) var zone: Fact<String>?
        @Rarely package private(set) var currency: Fact<String>?
        @Rarely package private(set) var scale: Located<Int>?
        @Rarely package private(set) var privacy: Located<Privacy>?
        @Rarely package private(set) var since: Located<String>?
        @Rarely package private(set) var deprecated: Deprecation?
        /// Where on the wire the field stands.
        package private(set) var place: WirePlace
        /// Why nobody knows whether the field is required; it is then optional.
        @Rarely package private(set) var requiredUnknown: Located<String>?
        /// Whether the value's members become members of the content itself.
        @Rarely package private(set) var spread: Fact<Bool>?
        @Rarely package private(set) var swiftName: Located<String>?
        package private(set) var doc: Prose?
        @Rarely package private(set) var by: Located<String>?

        init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
            var map = MappingReader(
                node, of: "field '\(name.value)'", at: name.range,
                hint: "write {type: \(node.scalar?.text ?? "…"), wire: …}")
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
}
