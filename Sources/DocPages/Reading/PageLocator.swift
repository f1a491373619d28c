import SpecDiagnostics

/// Finds the places of texts in a page's bytes, in reading order.
///
/// libxml2 tells the line of an element but no columns, and decodes entities; so a text is looked for from where the one
/// before it ended, and where it is not found as it stands, its line alone is the place.
struct PageLocator {
    private let file: String
    private let source: SourceText
    private var cursor = 0
    /// How far ahead a text is looked for, which bounds the work.
    private static let window = 6_000

    init(file: String, text: [UInt8]) {
        self.file = file
        source = SourceText(text)
    }

    /// The place of a text that starts at or behind `line`; the cursor moves behind it.
    mutating func place(of text: String, line: Int?, element: String? = nil) -> PagePlace {
        let start = max(cursor, line.map { source.offset(of: SourcePosition(line: $0 - 1, column: 1)) } ?? cursor)
        let needle = Array(text.drop(while: \.isWhitespace).prefix { !$0.isNewline }.utf8.prefix(120))
        if let found = find(needle, from: cursor, in: Self.window) ?? (start > cursor ? find(needle, from: start, in: Self.window) : nil) {
            cursor = found.lowerBound + 1
            return PagePlace(range: range(found), element: element)
        }
        let position = line.map { SourcePosition(line: min($0, source.lineCount), column: 1) } ?? source.position(of: cursor)
        return PagePlace(range: SourceRange(file: file, start: position, end: position), element: element)
    }

    /// The place of some bytes of the page.
    func range(_ bytes: Range<Int>) -> SourceRange {
        SourceRange(file: file, start: source.position(of: bytes.lowerBound), end: source.position(of: bytes.upperBound))
    }

    private func find(_ needle: [UInt8], from start: Int, in window: Int) -> Range<Int>? {
        guard let first = needle.first, start < source.bytes.count else { return nil }
        let last = min(start + window, source.bytes.count) - needle.count
        guard start <= last else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset <= last {
                if bytes[offset] == first, needle.indices.allSatisfy({ bytes[offset + $0] == needle[$0] }) {
                    return offset..<(offset + needle.count)
                }
                offset += 1
            }
            return nil
        }
    }
}
