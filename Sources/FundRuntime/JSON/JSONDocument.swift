/// One JSON text that was read: its bytes, and where its values are in them.
///
/// Texts are made when they are asked for, since a reply has members that nobody reads: parsing one of 289 bytes took 16.0
/// thousand instructions with all texts made, and 7.4 without (release, callgrind; `Benchmarks/README.md`).
struct JSONDocument: Sendable {
    /// A value, and the name it has if it is a member.
    struct Node: Sendable {
        /// What a value is.
        enum Kind: UInt8, Sendable {
            case null, yes, no, number, string, array, object
        }

        var name: JSONLexer.Token
        var kind: Kind
        /// The inside of a string; otherwise all of the value.
        var value: JSONLexer.Token
        /// The place of the first node after this one and all that is inside it.
        var next: Int
    }

    let bytes: [UInt8]
    /// The values in the order of their first bytes; those inside another follow it.
    let nodes: [Node]
    /// Whether any name is written with escapes, which is rare; then names are compared as texts.
    let hasEscapedNames: Bool

    /// The value at a place.
    func value(at index: Int) -> JSONValue {
        let node = nodes[index]
        switch node.kind {
        case .null: return .null
        case .yes: return .boolean(true)
        case .no: return .boolean(false)
        case .number: return .number(JSONNumber(valid: text(node.value)))
        case .string: return .string(text(node.value))
        case .array: return .array(places(in: index).map { value(at: $0) })
        case .object: return .object(JSONObject(self, at: index))
        }
    }

    /// The text of a string or the digits of a number; nil for anything else.
    func scalarText(at index: Int) -> String? {
        let node = nodes[index]
        return node.kind == .string || node.kind == .number ? text(node.value) : nil
    }

    /// The name of the member at a place.
    func name(at index: Int) -> String { text(nodes[index].name) }

    /// All bytes of the value at a place.
    func range(at index: Int) -> Range<Int> {
        let node = nodes[index]
        let range = node.value.start..<node.value.start + node.value.count
        return node.kind == .string ? range.lowerBound - 1..<range.upperBound + 1 : range
    }

    /// The places of the elements of an array or the members of an object.
    func places(in container: Int) -> [Int] {
        var places: [Int] = []
        var index = container + 1
        while index < nodes[container].next {
            places.append(index)
            index = nodes[index].next
        }
        return places
    }

    /// The place of the member that has a name, by its bytes: two normal forms of one text are two names.
    func place(of name: String, in object: Int) -> Int? {
        if hasEscapedNames { return places(in: object).first { self.name(at: $0).utf8.elementsEqual(name.utf8) } }
        var name = name
        return name.withUTF8 { name in
            bytes.withUnsafeBufferPointer { bytes in
                nodes.withUnsafeBufferPointer { nodes in
                    guard let start = bytes.baseAddress, let nodes = nodes.baseAddress else { return nil }
                    // An empty name may have no address; none of its bytes is read.
                    let text = name.baseAddress ?? start
                    return Self.place(of: text, name.count, from: object + 1, to: nodes[object].next, start, nodes)
                }
            }
        }
    }

    /// The place of the first of some siblings whose name has these bytes; no name may have escapes.
    static func place(
        of name: UnsafePointer<UInt8>, _ count: Int, from first: Int, to end: Int, _ bytes: UnsafePointer<UInt8>,
        _ nodes: UnsafePointer<Node>
    ) -> Int? {
        var index = first
        while index < end {
            if nodes[index].name.count == count {
                let start = bytes + nodes[index].name.start
                var offset = 0
                while offset < count, start[offset] == name[offset] { offset &+= 1 }
                if offset == count { return index }
            }
            index = nodes[index].next
        }
        return nil
    }

    private func text(_ token: JSONLexer.Token) -> String {
        if token.hasEscapes {
            return String(decoding: JSONEscape.decoded(bytes[token.start..<token.start + token.count]), as: UTF8.self)
        }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return "" }
            let inside = UnsafeBufferPointer(start: start + token.start, count: token.count)
            return String(decoding: inside, as: UTF8.self)
        }
    }
}
