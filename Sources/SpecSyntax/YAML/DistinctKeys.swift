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
    mutating func add(_ key: Int, _ records: [NodeRecord], _ texts: [UInt8]) -> Int? {
        let text = records[key].text(in: texts)
        if count >= Self.few {
            let bytes = Array(text)
            if let first = many[bytes] { return first }
            many[bytes] = key
            return nil
        }
        count += 1
        var other = mapping + 1
        while other < key {
            let record = records[other]
            if record.kind != .dropped, record.text.count == text.count, record.text(in: texts) == text { return other }
            other = Int(records[Int(record.next)].next)
        }
        if count == Self.few { collect(upTo: key, records, texts) }
        return nil
    }

    private mutating func collect(upTo key: Int, _ records: [NodeRecord], _ texts: [UInt8]) {
        var other = mapping + 1
        while other <= key {
            if records[other].kind != .dropped { many[Array(records[other].text(in: texts))] = other }
            other = Int(records[Int(records[other].next)].next)
        }
    }
}
