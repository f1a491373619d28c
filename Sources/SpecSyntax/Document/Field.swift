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
        /// Name on the Serverless channel, where it differs.
        package var space: Stated<String>?
        /// Further spellings that a reply may have.
        package var aliases: [Located<String>]
        package var required: Stated<Bool>?
        /// Why nobody knows whether the field is required; it is then optional.
        package var requiredUnknown: Located<String>?
        /// Whether the value's members become members of the content itself.
        package var spread: Stated<Bool>?
        package var place: WirePlace
        package var length: Stated<Bounds>?
        package var bounds: Stated<Bounds>?
        package var count: Stated<Bounds>?
        package var pattern: Stated<String>?
        /// The kinds of files that are taken: endings of names, and media types.
        package var accept: [Located<String>]
        package var json: Located<JSONForm>?
        /// How a time or a day is written, where it is not as usual.
        package var format: Stated<TimeFormat>?
        package var zone: Stated<String>?
        package var currency: Stated<String>?
        /// The field beside it that names the currency.
        package var currencyField: Located<String>?
        package var scale: Located<Int>?
        /// What a number on the wire counts; the major unit where none is stated.
        package var unit: Located<MoneyUnit>?
        /// The texts that a truth value has on the wire, where they are not `true` and `false`.
        package var literals: Stated<BooleanLiterals>?
        package var privacy: Located<Privacy>?
        package var since: Located<String>?
        package var deprecated: Deprecation?
        package var doc: Prose?
        package var givenName: Located<String>?
        package var by: Located<String>?
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
        aliases = map.texts("aliases")
        (required, requiredUnknown) = map.requirement("required")
        length = map.bounds("length", hasUnit: true)
        place = map.word("in", as: WirePlace.self)?.value ?? .content
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        space = map.textFact("space")
        pattern = map.textFact("pattern")
        bounds = map.bounds("range")
        count = map.bounds("count")
        accept = map.texts("accept")
        json = map.word("json", as: JSONForm.self)
        format = TimeFormat.read(&map)
        zone = map.textFact("zone")
        currencyField = map.says("field", in: "currency") ? map.reference("field", of: "currency") : nil
        currency = currencyField == nil ? map.textFact("currency") : nil
        scale = map.integer("scale")
        unit = map.word("unit", as: MoneyUnit.self)
        literals = map.nested("words") { BooleanLiterals.read($0, problems: &$1) }
        privacy = map.word("privacy", as: Privacy.self)
        since = map.version("since")
        deprecated = map.nested("deprecated") { Deprecation($0, problems: &$1) }
        spread = map.flagFact("spread")
        givenName = map.text("swift")
        by = map.text("by")
        map.finish(&problems)
        if type == nil { return nil }
    }
}
