internal import SpecDiagnostics

/// A mapping looked at entry by entry.
extension Node {
    /// The places of the entries; none in anything but a mapping.
    var entryPlaces: EntryPlaces { EntryPlaces(tree, of: index) }

    /// The entry that has a key, and how many are before it; nil in anything but a mapping.
    func entry(_ key: StaticString) -> (number: Int, place: EntryPlace)? { tree.entry(key, of: index) }

    func key(at place: EntryPlace) -> Located<String> {
        Located(tree.text(at: place.key), at: tree.range(at: place.key))
    }

    func value(at place: EntryPlace) -> Node { tree.node(at: place.value) }

    /// Whether the first key is that text.
    func hasFirstKey(_ text: StaticString) -> Bool { entry(text)?.number == 0 }

    /// Where the first key is.
    var firstKeyRange: SourceRange? { entryPlaces.first { _ in true }.map { tree.range(at: $0.key) } }
}
