package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// A named type.
    package struct Shape: Sendable {
        package var name: Located<String>
        package var kind: Kind
        package var givenName: Located<String>?
        /// Whether an enum's documented values are all that may be sent.
        package var closed: Stated<Bool>?
        package var doc: Prose?
        package var by: Located<String>?
        package var range: SourceRange

        package enum Kind: Sendable {
            case structure(Structure)
            case enumeration([EnumValue])
            case amount(AmountLimits)
        }

        enum KindWord: String, CaseIterable {
            case structure
            case enumeration = "enum"
            case amount
        }
    }

    /// One documented value of an enum; other values may come and are kept.
    package struct EnumValue: Sendable {
        package var wire: Located<String>
        package var givenName: Located<String>?
        package var since: Located<String>?
        package var deprecated: Deprecation?
        package var doc: Prose?
        package var by: Located<String>?
    }

    /// A request amount with a range of its own.
    package struct AmountLimits: Sendable {
        package var currency: Located<String>?
        package var scale: Located<Int>?
        package var minimum: Stated<String>?
        package var maximum: Stated<String>?
    }
}

extension Document.Shape {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "shape", named: name.value, at: name.range)
        if !map.has("kind") { map.reportMissing("kind") }
        let word = map.word("kind", as: KindWord.self)
        let kind: Kind? =
            switch word?.value {
            case .structure: .structure(Document.Structure(&map))
            case .enumeration: .enumeration(map.named("values") { Document.EnumValue($0, $1, problems: &$2) })
            case .amount: .amount(Document.AmountLimits(&map))
            case nil: nil
            }
        self.name = name
        if word?.value == .enumeration { closed = map.flagFact("closed") }
        givenName = map.text("swift")
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        by = map.text("by")
        range = node.range
        guard let kind else {
            // Which keys belong here is not known without a kind, so unknown ones are not reported.
            problems += map.problems
            return nil
        }
        self.kind = kind
        map.finish(&problems)
    }
}

extension Document.EnumValue {
    init?(_ wire: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        if node.isNull {
            self.init(wire: wire, givenName: nil, since: nil, deprecated: nil, doc: nil, by: nil)
            return
        }
        var map = MappingReader(node, of: "enum value", named: wire.value)
        self.init(
            wire: wire, givenName: map.text("swift"), since: map.version("since"),
            deprecated: map.nested("deprecated") { Deprecation($0, problems: &$1) },
            doc: map.nested("doc") { Prose($0, problems: &$1) }, by: map.text("by"))
        map.finish(&problems)
    }
}

extension Document.AmountLimits {
    init(_ map: inout MappingReader) {
        currency = map.text("currency")
        scale = map.integer("scale")
        minimum = map.textFact("minimum")
        maximum = map.textFact("maximum")
    }
}
