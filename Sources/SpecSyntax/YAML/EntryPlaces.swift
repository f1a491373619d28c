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
            let place = EntryPlace(key: index, value: tree.next(index))
            index = tree.next(place.value)
            if tree.records[place.key].kind != .dropped { return place }
        }
        return nil
    }
}

/// The indices of a key and its value.
struct EntryPlace {
    let key: Int
    let value: Int
}
