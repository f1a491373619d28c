package import SpecDiagnostics

/// A value of a YAML file that knows where it stands.
package struct Node: Sendable {
    /// What a node holds.
    package enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        /// The entries in the order written.
        case mapping([Entry])
        /// A plain `null`, `~` or nothing at all.
        case null
    }

    /// A single value, as its text.
    package struct Scalar: Hashable, Sendable {
        /// How a scalar is written; only plain ones can be numbers, truth values and null.
        package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

        /// The text behind quotes, escapes and folding.
        package var text: String
        /// How it is written, or with a core tag such as `!!str` or `!!int`, how it is meant.
        package var style: Style

        /// A scalar as it would be read.
        package init(text: String, style: Style) {
            self.text = text
            self.style = style
        }
    }

    /// A key and its value.
    package struct Entry: Sendable {
        /// A scalar, whose text is the key.
        package var key: Node
        /// What the key stands for.
        package var value: Node

        /// A key, which must be a scalar, and its value.
        package init(key: Node, value: Node) {
            self.key = key
            self.value = value
        }
    }

    /// What the node holds.
    package var content: Content
    /// Where the node stands, without anchor, tag, and the blank lines behind it.
    ///
    /// What an alias stands for keeps the place of the anchor, where its text can be corrected.
    package let range: SourceRange

    /// A node made by hand, as at a place of a file.
    package init(_ content: Content, at range: SourceRange) {
        self.content = content
        self.range = range
    }

    init(_ content: Content, at span: Span, in file: SourceRange) {
        self.init(content, at: file.with(start: span.start, end: span.end))
    }
}
