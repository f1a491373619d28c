/// The keys of a mapping, of which each may stand only once.
struct UniqueKeys {
    private var places: [ExactText: Int] = [:]

    /// Notes a key and where it is, or returns where the same one is already.
    mutating func add(_ text: String, _ place: Int) -> Int? {
        let key = ExactText(text: text)
        if let first = places[key] { return first }
        places[key] = place
        return nil
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
