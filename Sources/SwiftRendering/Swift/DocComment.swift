import SpecModel
import SpecSyntax

/// The lines of a documentation comment, in paragraphs: what stands behind the slashes, the blank included.
struct DocComment {
    private(set) var lines: [SwiftText] = []

    /// Starts with what the spec says, Chinese first.
    init(_ prose: Prose?, fallback: @autoclosure () -> SwiftText? = nil) {
        if let text = prose?.plain { add(paragraph: text) }
        if let text = prose?.chinese { add(paragraph: text) }
        if let text = prose?.english { add(paragraph: text) }
        if lines.isEmpty, let fallback = fallback() { add(paragraph: [fallback]) }
    }

    /// Adds the lines of `text` as a paragraph of their own.
    mutating func add(paragraph text: String) {
        if text.isPlain, text.utf8.first != UInt8(ascii: " "), text.utf8.last != UInt8(ascii: " ") {
            if !lines.isEmpty { lines.append("") }
            lines.append(" \(.comment(text))")
            return
        }
        let found = text.split(whereSeparator: \.isNewline).map { SwiftText.comment(Self.trimmed($0)) }
        add(paragraph: found)
    }

    mutating func add(paragraph found: [SwiftText]) {
        guard !found.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        for line in found { lines.append(" \(line)") }
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
