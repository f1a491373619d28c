import SpecDiagnostics

/// Finds the places of texts in a page's bytes, in reading order.
///
/// libxml2 tells the line of an element but no columns, and decodes entities; so a text is looked for from where the one
/// before it ended, and where it is not found as it is, its line alone is the place.
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
    mutating func place(of text: String, line: Int? = nil, element: String? = nil) -> PagePlace {
        let start = max(cursor, line.map { source.offset(of: SourcePosition(line: $0 - 1, column: 1)) } ?? cursor)
        let needle = Array(text.drop(while: \.isWhitespace).prefix { !$0.isNewline }.utf8.prefix(120))
        var range = line.map { SourcePosition(line: min($0, source.lineCount), column: 1) }.map { $0..<$0 }
        if let found = find(needle, from: cursor) ?? (start > cursor ? find(needle, from: start) : nil) {
            cursor = found.lowerBound + 1
            range = source.position(of: found.lowerBound)..<source.position(of: found.upperBound)
        }
        let position = range?.lowerBound ?? source.position(of: cursor)
        let end = range?.upperBound ?? position
        return PagePlace(range: SourceRange(file: file, start: position, end: end), element: element)
    }

    /// A text with its place.
    mutating func text(_ text: String, line: Int? = nil, element: String? = nil) -> PageText {
        PageText(text, at: place(of: text, line: line, element: element))
    }

    private func find(_ needle: [UInt8], from start: Int) -> Range<Int>? {
        let last = min(start + Self.window, source.bytes.count) - needle.count
        guard let first = needle.first, start <= last else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            (start...last).first { offset in
                bytes[offset] == first && needle.indices.allSatisfy { bytes[offset + $0] == needle[$0] }
            }.map { $0..<($0 + needle.count) }
        }
    }
}
