package import CodeTemplates

/// A line of a documentation comment: what stands behind the slashes, the blank included.
///
/// The blank is written, not stored: texts of a spec, which most lines are, need no copy for it.
package struct DocLine: TemplateText, Sendable {
    /// Nothing for the line between two paragraphs.
    private let text: SwiftText?

    /// A line with a text.
    init(_ text: SwiftText) { self.text = text }

    private init() { text = nil }

    /// The line between two paragraphs.
    static let empty = DocLine()

    /// The line itself.
    package var source: String { text.map { " \($0.source)" } ?? "" }

    package func write(to output: inout TemplateOutput) {
        guard let text else { return }
        output.append(byte: UInt8(ascii: " "))
        text.write(to: &output)
    }
}
