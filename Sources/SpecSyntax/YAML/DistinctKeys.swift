/// The keys of a mapping, each of which may occur once.
struct DistinctKeys {
    private let mapping: Int
    private var count = 0
    /// The keys by their bytes, once there are many: `String` takes composed and decomposed letters for the same.
    private var many: [[UInt8]: Int] = [:]
    /// As many keys, and nearly all mappings have no more, are sooner looked through than hashed.
    private static let few = 16

    init(of mapping: Int) { self.mapping = mapping }

    /// Takes the key at an index, the last of its mapping so far, or returns the index of the same one.
    mutating func add(_ key: Int, in records: [NodeRecord]) -> Int? {
        let text = records[key].text
        if count >= Self.few {
            let bytes = Array(text.utf8)
            if let first = many[bytes] { return first }
            many[bytes] = key
            return nil
        }
        var other = mapping + 1
        while other < key {
            let record = records[other]
            if record.kind != .dropped, hasSameBytes(record.text, text) { return other }
            other = Int(records[Int(record.next)].next)
        }
        count += 1
        if count == Self.few { collect(upTo: key, records) }
        return nil
    }

    private mutating func collect(upTo key: Int, _ records: [NodeRecord]) {
        var other = mapping + 1
        while other <= key {
            if records[other].kind != .dropped { many[Array(records[other].text.utf8)] = other }
            other = Int(records[Int(records[other].next)].next)
        }
    }

    private func hasSameBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
    }
}
