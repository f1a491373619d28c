package import CodeTemplates

/// A line of a documentation comment: what stands behind the slashes, the blank included.
///
/// The blank, and the fixed words around a text, are written and not stored: most lines are texts of a spec, and need no
/// copy of them.
package struct DocLine: TemplateText, Sendable {
    private let before: StaticString
    /// Nothing for the line between two paragraphs.
    private let text: SwiftText?
    private let behind: StaticString

    /// A line with a text between fixed words.
    init(_ before: StaticString, _ text: SwiftText, _ behind: StaticString) {
        self.before = before
        self.text = text
        self.behind = behind
    }

    private init() {
        before = ""
        text = nil
        behind = ""
    }

    /// The line between two paragraphs.
    static let empty = DocLine()

    /// The line itself.
    package var source: String { text.map { " \(before)\($0.source)\(behind)" } ?? "" }

    package func write(to output: inout TemplateOutput) {
        guard let text else { return }
        output.append(byte: UInt8(ascii: " "))
        output.append(before)
        text.write(to: &output)
        output.append(behind)
    }
}
