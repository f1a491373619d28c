internal import SpecDiagnostics

extension NodeBuilder {
    private static let core = "tag:yaml.org,2002:"

    /// The style of a scalar, or how its tag says that it is meant.
    ///
    /// What `!!str` makes a text counts as quoted, and what `!!int` makes a number as plain.
    mutating func style(of scalar: Node.Scalar, _ event: YAMLEvent) -> Node.Scalar.Style {
        guard let tag = event.tag else { return scalar.style }
        switch tag {
        case "!", Self.core + "str": return scalar.style == .plain ? .doubleQuoted : scalar.style
        case Self.core + "null" where CoreSchema.isNull(scalar.text),
            Self.core + "bool" where CoreSchema.boolean(scalar.text) != nil,
            Self.core + "int" where CoreSchema.integer(scalar.text) != nil,
            Self.core + "float" where CoreSchema.isNumber(scalar.text):
            return .plain
        default:
            reportForeign(tag, event)
            return scalar.style
        }
    }

    /// Reports a tag that does not say what the list or mapping is anyway.
    mutating func checkTag(of event: YAMLEvent, isAllowed allowed: String) {
        if let tag = event.tag, tag != "!", tag != Self.core + allowed { reportForeign(tag, event) }
    }

    private mutating func reportForeign(_ tag: String, _ event: YAMLEvent) {
        let written = tag.hasPrefix(Self.core) ? "!!" + tag.dropFirst(Self.core.count) : tag
        report(.foreignTag(written, at: propertyRange(event, sign: UInt8(ascii: "!"))))
    }
}
