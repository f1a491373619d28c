internal import SpecDiagnostics

/// A mapping looked at entry by entry.
extension Node {
    /// The places of the entries; none in anything but a mapping.
    var entryPlaces: EntryPlaces { EntryPlaces(tree, of: index) }

    func hasKey(_ text: StaticString, at place: EntryPlace) -> Bool {
        place.keyLength == text.utf8CodeUnitCount
            && text.withUTF8Buffer { $0.elementsEqual(tree.bytes(at: place.key)) }
    }

    func key(at place: EntryPlace) -> Located<String> {
        Located(tree.text(at: place.key), at: tree.range(at: place.key))
    }

    func value(at place: EntryPlace) -> Node { tree.node(at: place.value) }

    /// Whether the first key is that text.
    func hasFirstKey(_ text: StaticString) -> Bool { firstEntry.map { hasKey(text, at: $0) } ?? false }

    /// The text of a mapping's only entry, if that is its key and its value a text.
    func text(ofOnly key: StaticString) -> String? {
        var places = entryPlaces
        guard let place = places.next(), places.next() == nil, hasKey(key, at: place) else { return nil }
        return value(at: place).scalar?.text
    }

    /// Where the first key is.
    var firstKeyRange: SourceRange? { firstEntry.map { tree.range(at: $0.key) } }

    private var firstEntry: EntryPlace? {
        var places = entryPlaces
        return places.next()
    }
}
