/// The entries of a mapping, of which each key may stand only once.
struct UniqueEntries {
    private(set) var entries: [Node.Entry] = []
    /// Filled once there are too many entries to look through.
    private var places: [ExactText: Int] = [:]
    private static let fewEntries = 12

    /// Adds an entry, or returns the one that has the same key already.
    mutating func add(_ entry: Node.Entry) -> Node.Entry? {
        guard case .scalar(let scalar) = entry.key.content else { return nil }
        let key = ExactText(text: scalar.text)
        if let first = place(of: key) { return entries[first] }
        if entries.count >= Self.fewEntries { places[key] = entries.count }
        entries.append(entry)
        return nil
    }

    private mutating func place(of key: ExactText) -> Int? {
        if entries.count < Self.fewEntries { return entries.firstIndex { $0.key.exactText == key } }
        if places.isEmpty {
            for (index, entry) in entries.enumerated() { places[entry.key.exactText] = index }
        }
        return places[key]
    }
}

/// A text that equals another one only if all scalars do; `String` takes composed and decomposed letters for the same.
private struct ExactText: Hashable {
    var text: String

    static func == (left: Self, right: Self) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Node {
    fileprivate var exactText: ExactText {
        if case .scalar(let scalar) = content { ExactText(text: scalar.text) } else { ExactText(text: "") }
    }
}
