internal import SpecDiagnostics

/// A node as it is stored: what it is, where it stands, and where the next one begins.
struct NodeRecord: Sendable {
    enum Kind: Sendable {
        case null
        case scalar(Node.Scalar.Style)
        case sequence
        /// Behind it come a key, its value, the next key and so on.
        case mapping
        /// It stands for the node at another place.
        case alias(of: Int32)
        /// A key that is no text or stands there a second time; nobody sees it and its value.
        case dropped
    }

    var kind: Kind
    /// Whether the text of a scalar is of ASCII alone.
    let isASCII: Bool
    var span: Span
    /// Where the text of a scalar stands among the bytes.
    private var textStart: Int32
    private var textEnd: Int32
    /// Behind the last of its own nodes.
    private var end: Int32 = 0

    init(_ kind: Kind, at span: Span, text: Range<Int> = 0..<0, isASCII: Bool = true) {
        self.kind = kind
        self.isASCII = isASCII
        self.span = span
        textStart = Int32(truncatingIfNeeded: text.lowerBound)
        textEnd = Int32(truncatingIfNeeded: text.upperBound)
    }

    /// Files are limited to a size whose bytes and nodes fit.
    var text: Range<Int> { Int(textStart)..<Int(textEnd) }

    var endIndex: Int {
        get { Int(end) }
        set { end = Int32(truncatingIfNeeded: newValue) }
    }
}

/// Nodes and the bytes of their texts, while they are read.
struct NodeRecords: Sendable {
    private(set) var records: [NodeRecord] = []
    /// The texts of scalars: those of the file itself, or what libyaml made of them.
    private var bytes: [UInt8]

    init(textsIn bytes: [UInt8] = []) { self.bytes = bytes }

    /// Makes room for as many nodes as a file of that size usually has.
    mutating func reserve(forBytes count: Int) { records.reserveCapacity(count / 8) }

    /// Adds a node that ends where it begins, until `close` says otherwise.
    @discardableResult
    mutating func add(_ record: NodeRecord) -> Int {
        let index = records.count
        var record = record
        record.endIndex = index &+ 1
        records.append(record)
        return index
    }

    /// Adds a scalar with a text of its own.
    mutating func add(_ kind: NodeRecord.Kind, at span: Span, _ text: String) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        return add(NodeRecord(kind, at: span, text: start..<bytes.count, isASCII: isASCII))
    }

    /// Says that what was added since belongs to a list or mapping, and where that ends.
    mutating func close(_ index: Int, at span: Span) {
        records[index].span = span
        records[index].endIndex = records.count
    }

    mutating func move(_ index: Int, to span: Span) { records[index].span = span }

    mutating func set(_ index: Int, _ kind: NodeRecord.Kind) { records[index].kind = kind }

    /// Makes a key of the scalar that an alias stands for.
    mutating func copy(_ index: Int, from other: Int) {
        let end = records[index].endIndex
        records[index] = records[other]
        records[index].endIndex = end
    }

    func text(at index: Int) -> String {
        let range = records[index].text
        guard range.count > 15 else {
            // A short string needs no memory: 120 instructions in place of 240.
            return bytes.withUnsafeBufferPointer { bytes in
                String(unsafeUninitializedCapacity: range.count) { text in
                    for index in range { text[index &- range.lowerBound] = bytes[index] }
                    return range.count
                }
            }
        }
        let text = bytes.span.extracting(range)
        guard #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) else {
            return text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
        // The bytes of a file are known to be UTF-8 by now, and libyaml hands out nothing else: looking once more at each
        // of a documentation's took 16 of 1,253 million instructions at 1,000 operations.
        return String(copying: UTF8Span(unchecked: text, isKnownASCII: records[index].isASCII))
    }

    /// Whether the text of a scalar is that one, byte for byte.
    func hasText(_ text: StaticString, at index: Int) -> Bool {
        let range = records[index].text
        guard range.count == text.utf8CodeUnitCount else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            text.withUTF8Buffer { text in
                var offset = 0
                while offset < text.count, text[offset] == bytes[range.lowerBound &+ offset] { offset &+= 1 }
                return offset == text.count
            }
        }
    }

    /// Whether two scalars have the same text, byte for byte.
    func haveSameBytes(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (records[one].text, records[other].text)
        guard first.count == second.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < first.count, bytes[first.lowerBound &+ offset] == bytes[second.lowerBound &+ offset] {
                offset &+= 1
            }
            return offset == first.count
        }
    }

    /// The place of the key behind the one at a place and its value.
    func next(toEntry key: Int) -> Int { records[records[key].endIndex].endIndex }
}
