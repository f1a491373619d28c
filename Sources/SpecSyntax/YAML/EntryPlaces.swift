/// The places of a mapping's entries among the nodes of its file; none in anything but a mapping.
struct EntryPlaces: Sequence, IteratorProtocol {
    private let tree: NodeTree
    private var index: Int
    private let end: Int

    init(_ tree: NodeTree, of mapping: Int) {
        self.tree = tree
        index = mapping + 1
        end = tree.records[mapping].kind == .mapping ? tree.next(mapping) : index
    }

    mutating func next() -> EntryPlace? {
        while index < end {
            let key = tree.records[index]
            let place = EntryPlace(key: index, value: Int(key.next), keyLength: key.text.count)
            index = tree.next(place.value)
            if key.kind != .dropped { return place }
        }
        return nil
    }
}

/// The indices of a key and its value, and how many bytes the key has.
struct EntryPlace {
    let key: Int
    let value: Int
    let keyLength: Int
}
