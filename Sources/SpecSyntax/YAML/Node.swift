package import SpecDiagnostics

/// A value of a YAML file that knows where it is.
package struct Node: Sendable {
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
        /// The text of a scalar, however it is written.
        package var key: Located<String>
        /// What the key stands for.
        package var value: Node
    }

    let tree: NodeTree
    let index: Int

    init(_ tree: NodeTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }

    private var record: NodeRecord { tree.records[index] }

    /// Where the node is, without anchor, tag, and the blank lines behind it.
    ///
    /// What an alias stands for keeps the place of the anchor, where its text can be corrected.
    package var range: SourceRange { tree.range(at: index) }

    /// The scalar, if the node is one, which `null` is not.
    package var scalar: Scalar? { style.map { Scalar(text: tree.text(at: index), style: $0) } }

    /// How the scalar is written, if the node is one.
    var style: Scalar.Style? {
        if case .scalar(let style) = record.kind { style } else { nil }
    }

    /// Whether it is a plain `null`, `~` or nothing at all.
    package var isNull: Bool { record.kind == .null }

    var isMapping: Bool { record.kind == .mapping }

    /// The items of a list.
    package var items: [Node]? {
        guard record.kind == .sequence else { return nil }
        let indices = sequence(first: index + 1) { tree.next($0) }.prefix { $0 < tree.next(index) }
        return indices.map { tree.node(at: $0) }
    }

    /// The entries of a mapping, in the order written.
    package var entries: [Entry]? {
        isMapping ? entryPlaces.map { Entry(key: key(at: $0), value: value(at: $0)) } : nil
    }
}
