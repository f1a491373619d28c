import SpecModel
import SpecSyntax

/// The lines of a documentation comment, in paragraphs: what stands behind the slashes, the blank included.
struct DocComment {
    private(set) var lines: [SwiftText] = []

    /// Starts with what the spec says, Chinese first.
    init(_ prose: Prose?, fallback: SwiftText? = nil) {
        for text in [prose?.plain, prose?.chinese, prose?.english].compactMap({ $0 }) { add(paragraph: text) }
        if lines.isEmpty, let fallback { add(paragraph: [fallback]) }
    }

    /// Adds the lines of `text` as a paragraph of their own.
    mutating func add(paragraph text: String) {
        let found = text.split(whereSeparator: \.isNewline).map { SwiftText.comment(Self.trimmed($0)) }
        add(paragraph: found)
    }

    mutating func add(paragraph found: [SwiftText]) {
        guard !found.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines += found.map { " \($0)" }
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }
}
