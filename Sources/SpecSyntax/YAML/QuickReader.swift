internal import SpecDiagnostics

/// Reads the YAML that specs are nearly always written in, without libyaml, or gives up at once.
///
/// Why there are two readers: at 100 operations libyaml and the nodes made from its events were 165 of 566 million
/// instructions of a whole run. This reader makes the same nodes of the same text in 17. It knows block mappings and
/// lists, flow mappings and lists, comments, and scalars on one line, plain or in quotes without escapes. Anything else
/// (anchors, tags, escapes, block scalars, texts over several lines, tabs, CR, equal keys, every mistake) makes it throw,
/// and libyaml reads the file from its start. So it never reports anything, and what it returns is what libyaml would
/// have: the tests hold both against each other over specs, random texts and mutated ones.
///
/// The text must have passed `checkText`: well-formed UTF-8, no control characters but line feeds and tabs.
struct QuickReader {
    /// Thrown on meeting what only libyaml reads.
    struct Unusual: Error {}

    let bytes: UnsafePointer<UInt8>
    let count: Int
    var offset: Int
    private var line = 1
    private var lineStart: Int
    /// How many bytes of the line so far do not start a character.
    var continuations = 0
    var nodes: NodeRecords

    /// The nodes of the text, whose root is a block mapping at the first column; nothing for any other text.
    static func nodes(of text: [UInt8]) -> NodeRecords? {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var reader = QuickReader(base, bytes.count, NodeRecords(textsIn: text))
            do throws(Unusual) { try reader.document() } catch { return nil }
            return reader.nodes
        }
    }

    private init(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ nodes: NodeRecords) {
        self.bytes = bytes
        self.count = count
        self.nodes = nodes
        self.nodes.reserve(forBytes: count)
        let hasMark = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        offset = hasMark ? 3 : 0
        lineStart = offset
    }

    var isAtEnd: Bool { offset >= count }

    /// The byte at the cursor and those behind it; zero behind the end, which no text holds.
    func byte(_ ahead: Int = 0) -> UInt8 { offset &+ ahead < count ? bytes[offset &+ ahead] : 0 }

    var position: SourcePosition {
        SourcePosition(line: line, column: offset &- lineStart &- continuations &+ 1)
    }

    /// The column in bytes, from 0; in front of a line's content there are blanks and signs only.
    private var column: Int { offset &- lineStart }

    /// Takes a node down; a list or mapping is closed behind its last one.
    mutating func add(_ record: NodeRecord) throws(Unusual) -> Int {
        let index = nodes.add(record)
        if index >= YAMLLimits.nodes { throw Unusual() }
        return index
    }

    private mutating func document() throws(Unusual) {
        try skipToContent()
        guard !isAtEnd, column == 0, byte() != UInt8(ascii: "-"), byte() != UInt8(ascii: ".") else { throw Unusual() }
        try mapping(at: 0, first: key(), depth: 1)
        guard isAtEnd else { throw Unusual() }
    }

    // MARK: Blocks

    /// The entries whose keys stand at a column; the cursor is at the colon of the first one.
    private mutating func mapping(at column: Int, first: NodeRecord, depth: Int) throws(Unusual) {
        guard depth <= YAMLLimits.depth else { throw Unusual() }
        let mapping = try add(NodeRecord(.mapping, at: first.span))
        var keys = DistinctKeys(of: mapping)
        var key = first
        var end = first.span.end
        while true {
            try keys.add(add(key), in: nodes)
            let value = nodes.records.count
            try self.value(of: column, depth)
            end = nodes.records[value].span.end
            guard !isAtEnd, self.column == column else { break }
            key = try self.key()
        }
        if !isAtEnd, self.column > column { throw Unusual() }
        nodes.close(mapping, at: Span(first.span.start, end))
    }

    /// A key up to its colon, which nothing but a blank or the line's end may follow.
    private mutating func key() throws(Unusual) -> NodeRecord {
        let start = offset
        let key = try scalar(isFlow: false)
        guard endsKey(from: start) else { throw Unusual() }
        return key
    }

    /// What follows the colon of a key at a column; the cursor then is at the content of the next line.
    private mutating func value(of column: Int, _ depth: Int) throws(Unusual) {
        offset += 1
        let behindColon = position
        skipBlanks()
        switch byte() {
        case 0x0A, 0, UInt8(ascii: "#"):
            try skipToContent()
            let isItem = byte() == UInt8(ascii: "-") && isBlank(byte(1))
            if !isAtEnd, self.column > column || (self.column == column && isItem) {
                try block(depth + 1)
            } else {
                _ = try add(NodeRecord(.null, at: Span(behindColon, behindColon)))
            }
        default: try inline(depth)
        }
    }

    /// A list or mapping that starts on a line of its own, or behind the dash of an item.
    private mutating func block(_ depth: Int) throws(Unusual) {
        let column = column
        if byte() == UInt8(ascii: "-"), isBlank(byte(1)) {
            try sequence(at: column, depth)
        } else {
            try mapping(at: column, first: key(), depth: depth)
        }
    }

    private mutating func sequence(at column: Int, _ depth: Int) throws(Unusual) {
        guard depth <= YAMLLimits.depth else { throw Unusual() }
        let start = position
        let sequence = try add(NodeRecord(.sequence, at: Span(start, start)))
        var end = start
        while !isAtEnd, self.column == column, byte() == UInt8(ascii: "-"), isBlank(byte(1)) {
            offset += 1
            skipBlanks()
            let item = nodes.records.count
            try self.item(depth)
            end = nodes.records[item].span.end
        }
        if !isAtEnd, self.column > column { throw Unusual() }
        nodes.close(sequence, at: Span(start, end))
    }

    private mutating func item(_ depth: Int) throws(Unusual) {
        if byte() == UInt8(ascii: "-"), isBlank(byte(1)) { return try block(depth + 1) }
        if isFlowStart(byte()) { return try inline(depth) }
        let own = self.column
        let start = offset
        let scalar = try scalar(isFlow: false)
        if endsKey(from: start) { return try mapping(at: own, first: scalar, depth: depth + 1) }
        try endLine()
        _ = try add(scalar)
    }

    /// A value on the line of its key or dash, with nothing but a comment behind it.
    private mutating func inline(_ depth: Int) throws(Unusual) {
        if isFlowStart(byte()) { try flow(depth + 1) } else { _ = try add(scalar(isFlow: false)) }
        try endLine()
    }

    /// Goes on to the next content; the mapping or list around sees whether it stands where one of its own could.
    private mutating func endLine() throws(Unusual) {
        guard byte() == 0x0A || byte() == 0 || (byte() == UInt8(ascii: "#") && bytes[offset - 1] == 0x20) else {
            throw Unusual()
        }
        try skipToContent()
    }

    /// Whether the scalar that began at an offset is a key, with a colon and a blank behind it.
    ///
    /// Libyaml takes no longer ones.
    private func endsKey(from start: Int) -> Bool {
        byte() == UInt8(ascii: ":") && isBlank(byte(1)) && offset - start < 1000
    }

    // MARK: Blanks

    mutating func skipBlanks() {
        while byte() == 0x20 { offset += 1 }
    }

    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0 }

    func isFlowStart(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

    /// Skips blanks, comments and line ends up to the next content.
    mutating func skipToContent() throws(Unusual) {
        while true {
            skipBlanks()
            switch byte() {
            case 0x0A:
                offset += 1
                line += 1
                lineStart = offset
                continuations = 0
                // A directive, or the start or end of a document.
                let sign = byte()
                if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "."), byte(1) == sign, byte(2) == sign {
                    throw Unusual()
                }
            case UInt8(ascii: "#"):
                guard offset == lineStart || bytes[offset - 1] == 0x20 else { throw Unusual() }
                while !isAtEnd, bytes[offset] != 0x0A {
                    if bytes[offset] == 0x0D { throw Unusual() }
                    offset += 1
                }
            case 0x09, 0x0D: throw Unusual()
            default: return
            }
        }
    }
}
