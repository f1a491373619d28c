internal import SpecDiagnostics

/// The nodes of one file in the order in which they begin, each list and mapping in front of its own; the root is the first.
final class NodeTree: Sendable {
    private let file: SourceFileID
    let records: [NodeRecord]
    /// The bytes of all scalars, one behind the other.
    private let texts: [UInt8]

    init(_ records: [NodeRecord], _ texts: [UInt8], of file: String) {
        self.file = SourceFileID(file)
        self.records = records
        self.texts = texts
    }

    /// The bytes of the scalar at an index.
    func bytes(at index: Int) -> ArraySlice<UInt8> { records[index].text(in: texts) }

    /// The text of the scalar at an index.
    func text(at index: Int) -> String { String(decoding: bytes(at: index), as: UTF8.self) }

    /// The node at an index, or what the alias there stands for.
    func node(at index: Int) -> Node {
        if case .alias(let target) = records[index].kind { return Node(self, Int(target)) }
        return Node(self, index)
    }

    func range(at index: Int) -> SourceRange {
        SourceRange(in: file, start: records[index].start, end: records[index].end)
    }

    /// The entry of a mapping that has a key, and how many are before it.
    func entry(_ key: StaticString, of mapping: Int) -> (number: Int, place: EntryPlace)? {
        key.withUTF8Buffer { key in
            var number = 0
            for place in EntryPlaces(self, of: mapping) {
                if place.keyLength == key.count, key.elementsEqual(bytes(at: place.key)) { return (number, place) }
                number += 1
            }
            return nil
        }
    }

    /// The index of the node behind one and its own.
    func next(_ index: Int) -> Int { Int(records[index].next) }
}
