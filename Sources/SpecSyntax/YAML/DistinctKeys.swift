/// The keys of a mapping, each of which may stand there once.
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
        if count < Self.few {
            if let first = keys(before: key, records).first(where: { hasSameBytes(records[$0].text, text) }) {
                return first
            }
        } else {
            if many.isEmpty { for key in keys(before: key, records) { many[Array(records[key].text.utf8)] = key } }
            if let first = many[Array(text.utf8)] { return first }
            many[Array(text.utf8)] = key
        }
        count += 1
        return nil
    }

    private func keys(before key: Int, _ records: [NodeRecord]) -> some Sequence<Int> {
        sequence(first: mapping + 1) { Int(records[Int(records[$0].next)].next) }
            .prefix { $0 < key }
            .filter { records[$0].kind != .dropped }
    }

    private func hasSameBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
    }
}
