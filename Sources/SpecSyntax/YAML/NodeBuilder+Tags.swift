internal import SpecDiagnostics

extension NodeBuilder {
    private static let core = "tag:yaml.org,2002:"

    /// A scalar as its tag says it is meant.
    ///
    /// What `!!str` makes a text counts as quoted, and what `!!int` makes a number as plain.
    mutating func tagged(_ scalar: Node.Scalar, _ event: YAMLEvent) -> Node.Scalar {
        guard let tag = event.tag else { return scalar }
        var scalar = scalar
        switch tag {
        case "!", Self.core + "str":
            if scalar.style == .plain { scalar.style = .doubleQuoted }
        case Self.core + "null" where CoreSchema.isNull(scalar.text),
            Self.core + "bool" where CoreSchema.boolean(scalar.text) != nil,
            Self.core + "int" where CoreSchema.integer(scalar.text) != nil,
            Self.core + "float" where CoreSchema.isNumber(scalar.text):
            scalar.style = .plain
        default: report(.foreignTag(written(tag), at: tagRange(event)))
        }
        return scalar
    }

    /// Reports a tag that does not say what the list or mapping is anyway.
    mutating func checkTag(of event: YAMLEvent, isAllowed allowed: String) {
        guard let tag = event.tag, tag != allowed, tag != "!" else { return }
        report(.foreignTag(written(tag), at: tagRange(event)))
    }

    private func written(_ tag: String) -> String {
        tag.hasPrefix(Self.core) ? "!!" + tag.dropFirst(Self.core.count) : tag
    }
}
