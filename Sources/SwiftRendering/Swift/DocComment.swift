import SpecModel
import SpecSyntax

/// The lines of a documentation comment, in paragraphs.
struct DocComment {
    private(set) var lines: [DocLine] = []
    /// Whether the next line is the first of a paragraph.
    private var isAtStart = true

    /// Starts with what the spec says, Chinese first.
    init(_ prose: Prose?, fallback: @autoclosure () -> SwiftText? = nil) {
        lines.reserveCapacity(6)
        if let text = prose?.plain { add(paragraph: text) }
        if let text = prose?.chinese { add(paragraph: text) }
        if let text = prose?.english { add(paragraph: text) }
        if lines.isEmpty, let fallback = fallback() { add(paragraph: [fallback]) }
    }

    /// Adds the lines of `text` as a paragraph of their own.
    mutating func add(paragraph text: String) {
        if text.utf8.first != UInt8(ascii: " "), text.utf8.last != UInt8(ascii: " "), let line = SwiftText.plain(text) {
            beginParagraph()
            add(line)
            return
        }
        let found = text.split(whereSeparator: \.isNewline).map { SwiftText.comment(Self.trimmed($0)) }
        add(paragraph: found)
    }

    mutating func add(paragraph found: [SwiftText]) {
        beginParagraph()
        for line in found { add(line) }
    }

    /// Ends the paragraph before: the next line is the first of a new one.
    mutating func beginParagraph() { isAtStart = true }

    /// Adds a line to the paragraph.
    mutating func add(_ line: SwiftText) { add(.none, line) }

    /// Adds a line with fixed words around its text to the paragraph.
    mutating func add(_ frame: DocLine.Frame, _ text: SwiftText) {
        if isAtStart, !lines.isEmpty { lines.append(.empty) }
        isAtStart = false
        lines.append(DocLine(frame, text))
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
