package import CodeTemplates

/// A line of a documentation comment: what stands behind the slashes, the blank included.
///
/// The blank, and the fixed words around a text, are written and not stored: most lines are texts of a spec, and need no
/// copy of them.
package struct DocLine: TemplateText, Sendable {
    /// The fixed words around the text of a line.
    enum Frame {
        case none
        case wireName, inferredWireName
        case lengthInCharacters, lengthInBytes
        case range, count, pattern
        case since
        case requirementUnknown

        fileprivate var words: (before: StaticString, behind: StaticString) {
            switch self {
            case .none: ("", "")
            case .wireName: ("Wire: `", "`.")
            case .inferredWireName: ("Wire: `", "` (inferred).")
            case .lengthInCharacters: ("Length: ", " characters.")
            case .lengthInBytes: ("Length: ", " bytes.")
            case .range: ("Range: ", ".")
            case .count: ("Count: ", ".")
            case .pattern: ("Pattern: `", "`.")
            case .since: ("Since ", ".")
            case .requirementUnknown: ("Whether it is required is not known: ", ".")
            }
        }
    }

    private let frame: Frame
    /// Nothing for the line between two paragraphs.
    private let text: SwiftText?

    /// A line with a text.
    init(_ frame: Frame, _ text: SwiftText) {
        self.frame = frame
        self.text = text
    }

    private init() {
        frame = .none
        text = nil
    }

    /// The line between two paragraphs.
    static let empty = DocLine()

    /// The line itself.
    package var source: String { text.map { " \(frame.words.before)\($0.source)\(frame.words.behind)" } ?? "" }

    package func write(to output: inout TemplateOutput) {
        guard let text else { return }
        output.append(byte: UInt8(ascii: " "))
        guard frame != .none else { return text.write(to: &output) }
        output.append(frame.words.before)
        text.write(to: &output)
        output.append(frame.words.behind)
    }
}
