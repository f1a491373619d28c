/// The names of one object while it is read.
///
/// Bytes are compared, not texts: two normal forms of one text are two names. Most objects are small, and comparing a name
/// with those before it costs less than hashing it; a set is made once there are many names, or one with escapes.
struct NameSet {
    private static let most = 16

    private let bytes: UnsafePointer<UInt8>
    private var count = 0
    private var names: Set<[UInt8]>?

    init(_ bytes: UnsafePointer<UInt8>) { self.bytes = bytes }

    /// Notes the name of the next member, after those that stand in `nodes` from a place on; false when one of them has it.
    mutating func insert(_ name: JSONLexer.Token, _ nodes: [JSONDocument.Node], first: Int) -> Bool {
        if names == nil, !name.hasEscapes, count < Self.most {
            count += 1
            return nodes.withUnsafeBufferPointer { nodes in
                guard let start = nodes.baseAddress else { return true }
                return JSONDocument.place(
                    of: bytes + name.start, name.count, from: first, to: nodes.count, bytes, start) == nil
            }
        }
        if names == nil { names = texts(nodes, first: first) }
        let text = text(name)
        return names?.insert(text).inserted ?? false
    }

    private func texts(_ nodes: [JSONDocument.Node], first: Int) -> Set<[UInt8]> {
        var texts: Set<[UInt8]> = []
        var index = first
        while index < nodes.count {
            texts.insert(text(nodes[index].name))
            index = nodes[index].next
        }
        return texts
    }

    private func text(_ name: JSONLexer.Token) -> [UInt8] {
        JSONEscape.decoded(Array(UnsafeBufferPointer(start: bytes + name.start, count: name.count))[...])
    }
}
