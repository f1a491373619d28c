import CodeTemplates
import SpecLanguage
import SpecModel

/// The lines of a documentation comment, in paragraphs.
struct DocComment {
    /// What is behind the slashes of each line, the blank included.
    private(set) var lines: [TemplateText] = []
    /// Whether the next line is the first of a paragraph.
    private var isAtStart = true

    /// Starts with what the spec says, Chinese first.
    init(_ prose: Prose?, fallback: @autoclosure () -> TemplateText? = nil) {
        lines.reserveCapacity(4)
        if let text = prose?.plain { add(paragraph: text) }
        if let text = prose?.chinese { add(paragraph: text) }
        if let text = prose?.english { add(paragraph: text) }
        if lines.isEmpty, let fallback = fallback() { add(paragraph: [fallback]) }
    }

    /// Adds the lines of `text` as a paragraph of their own.
    mutating func add(paragraph text: String) {
        beginParagraph()
        for line in text.lines { add(.comment(line.trimmed)) }
    }

    mutating func add(paragraph found: [TemplateText]) {
        beginParagraph()
        for line in found { add(line) }
    }

    /// Ends the paragraph before: the next line is the first of a new one.
    mutating func beginParagraph() { isAtStart = true }

    /// Adds a line to the paragraph.
    mutating func add(_ line: TemplateText) {
        if isAtStart, !lines.isEmpty { lines.append("") }
        isAtStart = false
        lines.append(TemplateText(escaped: " " + line.source))
    }
}
