/// The keys of a mapping, none of which may stand there a second time.
struct DistinctKeys {
    /// Where the mapping stands among the nodes.
    private let mapping: Int
    private var count = 0
    /// A bit for the length of each key so far.
    private var lengths: UInt64 = 0
    /// Filled once there are too many keys to look through, or one that others may equal by Unicode's measure alone.
    private var texts: Set<String> = []
    private static let few = 12

    init(of mapping: Int) { self.mapping = mapping }

    /// Takes a key; of equal ones, also by Unicode's measure, only libyaml's reader knows what to say, and of merges.
    mutating func add(_ key: Int, in nodes: NodeRecords) throws(QuickReader.Unusual) {
        let record = nodes.records[key]
        guard case .scalar = record.kind, !nodes.hasText("<<", at: key) else { throw QuickReader.Unusual() }
        if texts.isEmpty, count < Self.few, record.isASCII {
            // A key of a length that none had before is another one.
            let length: UInt64 = 1 << UInt64(record.text.count & 63)
            if lengths & length != 0 { try compare(key, in: nodes) }
            lengths |= length
        } else {
            if texts.isEmpty { collect(before: key, nodes) }
            guard texts.insert(nodes.text(at: key)).inserted else { throw QuickReader.Unusual() }
        }
        count &+= 1
    }

    private func compare(_ key: Int, in nodes: NodeRecords) throws(QuickReader.Unusual) {
        var other = mapping + 1
        while other < key {
            if nodes.haveSameBytes(other, key) { throw QuickReader.Unusual() }
            other = nodes.next(toEntry: other)
        }
    }

    private mutating func collect(before key: Int, _ nodes: NodeRecords) {
        var other = mapping + 1
        while other < key {
            texts.insert(nodes.text(at: other))
            other = nodes.next(toEntry: other)
        }
    }
}
