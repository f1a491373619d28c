import SpecModel
import SpecSyntax

/// The lines of a documentation comment, in paragraphs.
struct DocComment {
    private(set) var lines: [DocLine] = []

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
            add(paragraph: [line])
            return
        }
        let found = text.split(whereSeparator: \.isNewline).map { SwiftText.comment(Self.trimmed($0)) }
        add(paragraph: found)
    }

    mutating func add(paragraph found: [SwiftText]) {
        guard !found.isEmpty else { return }
        if !lines.isEmpty { lines.append(.empty) }
        for line in found { lines.append(DocLine(line)) }
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
