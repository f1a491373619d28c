package import SpecDiagnostics

/// A value of a YAML file that knows where it stands.
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

    private let tree: NodeTree
    private let index: Int

    init(_ tree: NodeTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }

    private var kind: NodeRecord.Kind { tree.record(at: index).kind }

    /// Where the node stands, without anchor, tag, and the blank lines behind it.
    ///
    /// What an alias stands for keeps the place of the anchor, where its text can be corrected.
    package var range: SourceRange { tree.range(at: index) }

    /// The scalar, if the node is one, which `null` is not.
    package var scalar: Scalar? { style.map { Scalar(text: tree.text(at: index), style: $0) } }

    /// How the scalar is written, if the node is one.
    var style: Scalar.Style? {
        if case .scalar(let style) = kind { style } else { nil }
    }

    /// Whether it is a plain `null`, `~` or nothing at all.
    package var isNull: Bool {
        if case .null = kind { true } else { false }
    }

    var isMapping: Bool {
        if case .mapping = kind { true } else { false }
    }

    /// The items of a list.
    package var items: [Node]? {
        guard case .sequence = kind else { return nil }
        return tree.items(of: index).map { tree.node(at: $0) }
    }

    /// The entries of a mapping, in the order written.
    package var entries: [Entry]? {
        isMapping ? entryPlaces.map { Entry(key: key(at: $0), value: value(at: $0)) } : nil
    }
}

/// A mapping looked at entry by entry, without making its keys and values.
extension Node {
    /// The places of the entries; none in anything but a mapping.
    var entryPlaces: EntryPlaces { tree.entries(of: index) }

    func hasKey(_ text: StaticString, at place: EntryPlace) -> Bool { tree.hasText(text, at: place.key) }

    /// In bytes.
    func keyLength(at place: EntryPlace) -> Int { tree.record(at: place.key).text.count }

    func key(at place: EntryPlace) -> Located<String> { tree.located(at: place.key) }

    func value(at place: EntryPlace) -> Node { tree.node(at: place.value) }

    /// Whether the first key is that text.
    func hasFirstKey(_ text: StaticString) -> Bool {
        var places = entryPlaces
        return places.next().map { hasKey(text, at: $0) } ?? false
    }

    /// The text of a mapping's only entry, if that is its key and its value a text.
    func text(ofOnly key: StaticString) -> String? {
        var places = entryPlaces
        guard let place = places.next(), places.next() == nil, hasKey(key, at: place) else { return nil }
        return value(at: place).scalar?.text
    }

    /// Where the first key stands.
    var firstKeyRange: SourceRange? {
        var places = entryPlaces
        return places.next().map { tree.range(at: $0.key) }
    }
}
