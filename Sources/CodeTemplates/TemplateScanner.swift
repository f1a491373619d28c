internal import SpecDiagnostics

/// Cuts a source into text and tags, and counts lines and columns.
///
/// Text comes one line at a time at most. Every byte is looked at a bounded number of times.
struct TemplateScanner {
    enum Piece {
        /// Text up to a tag, or up to and including the end of the line, or up to the end of the file.
        case text(Range<Int>, endsLine: Bool)
        case tag(RawTag)
        case unterminated(SourceRange, isComment: Bool)
    }

    /// A tag of whatever kind.
    struct RawTag {
        /// `#`, `^`, `/`, `>`, `!`, `&`, `=`, `{` or nil.
        let sigil: UInt8?
        /// What follows the sigil, without blanks around it; empty for a comment.
        let name: String
        let nameRange: SourceRange
        let range: SourceRange
    }

    private let bytes: [UInt8]
    private let file: String
    private var offset: Int
    private var position = SourcePosition(line: 1, column: 1)

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        // A byte order mark is the editor's, not the author's.
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next piece, or nil at the end of the file.
    mutating func next() -> Piece? {
        guard offset < bytes.count else { return nil }
        if isPair(UInt8(ascii: "{"), at: offset) { return tag() }
        let start = offset
        var end = start
        while end < bytes.count, bytes[end] != newline, !isPair(UInt8(ascii: "{"), at: end) { end += 1 }
        let endsLine = end < bytes.count && bytes[end] == newline
        advance(to: endsLine ? end + 1 : end)
        return .text(start..<offset, endsLine: endsLine)
    }

    /// Moves past the rest of the line if only blanks stand there, its end included.
    mutating func skipBlankRestOfLine() -> Bool {
        var end = offset
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if end < bytes.count {
            if bytes[end] == UInt8(ascii: "\r") { end += 1 }
            guard end < bytes.count, bytes[end] == newline else { return false }
            end += 1
        }
        advance(to: end)
        return true
    }

    private mutating func tag() -> Piece {
        let start = position
        var body = offset + 2
        let sigil = body < bytes.count && Self.sigils.contains(bytes[body]) ? bytes[body] : nil
        if sigil != nil { body += 1 }
        let isComment = sigil == UInt8(ascii: "!")
        var close = body
        while close < bytes.count, !isPair(UInt8(ascii: "}"), at: close) {
            if !isComment, bytes[close] == newline || isPair(UInt8(ascii: "{"), at: close) { break }
            close += 1
        }
        guard isPair(UInt8(ascii: "}"), at: close) else {
            advance(to: close)
            return .unterminated(range(from: start), isComment: isComment)
        }
        var name = isComment ? body..<body : body..<close
        while let first = name.first, isBlank(bytes[first]) { name.removeFirst() }
        while let last = name.last, isBlank(bytes[last]) { name.removeLast() }
        advance(to: name.lowerBound)
        let nameStart = position
        advance(to: name.upperBound)
        let nameRange = range(from: nameStart)
        var end = close + 2
        if sigil == UInt8(ascii: "{"), end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
        advance(to: end)
        let text = String(decoding: bytes[name], as: UTF8.self)
        return .tag(RawTag(sigil: sigil, name: text, nameRange: nameRange, range: range(from: start)))
    }

    private mutating func advance(to end: Int) {
        while offset < end {
            if bytes[offset] == newline {
                position.line += 1
                position.column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                position.column += 1
            }
            offset += 1
        }
    }

    private func range(from start: SourcePosition) -> SourceRange {
        SourceRange(file: file, start: start, end: position)
    }

    private func isPair(_ byte: UInt8, at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }

    private static let sigils = Set("#^/>!&={".utf8)
}
