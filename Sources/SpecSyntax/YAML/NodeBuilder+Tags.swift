internal import SpecDiagnostics

extension NodeBuilder {
    private static let core = "tag:yaml.org,2002:"

    /// The style of a scalar, or how its tag says that it is meant.
    ///
    /// What `!!str` makes a text counts as quoted, and what `!!int` makes a number as plain.
    mutating func style(of event: borrowing YAMLEvent) -> Node.Scalar.Style {
        let style = event.style
        guard let tag = event.tag else { return style }
        let text = String(decoding: event.text, as: UTF8.self)
        switch tag {
        case "!", Self.core + "str": return style == .plain ? .doubleQuoted : style
        case Self.core + "null" where CoreSchema.isNull(event.text),
            Self.core + "bool" where CoreSchema.boolean(text) != nil,
            Self.core + "int" where CoreSchema.integer(text) != nil,
            Self.core + "float" where CoreSchema.isNumber(text):
            return .plain
        default:
            reportForeign(tag, event)
            return style
        }
    }

    /// Reports a tag that does not say what the list or mapping is anyway.
    mutating func checkTag(of event: borrowing YAMLEvent, isAllowed allowed: String) {
        if let tag = event.tag, tag != "!", tag != Self.core + allowed { reportForeign(tag, event) }
    }

    private mutating func reportForeign(_ tag: String, _ event: borrowing YAMLEvent) {
        let written = tag.hasPrefix(Self.core) ? "!!" + tag.dropFirst(Self.core.count) : tag
        report(.foreignTag(written, at: propertyRange(event, sign: UInt8(ascii: "!"))))
    }
}
