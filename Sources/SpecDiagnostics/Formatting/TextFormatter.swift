/// Prints diagnostics for people and build logs: place, message and id, the source line with marks, hint and notes.
///
/// ```
/// schemas/pay.yaml:3:5: error: unknown key 'requried' in a field [unknown-key]
///     requried: true
///     ^~~~~~~~
///     hint: did you mean 'required'?
/// ```
///
/// The first line has the form that SwiftPM and Xcode make clickable. Nothing of the source can leave its line or hide:
/// control, bidirectional and invisible characters are shown by name.
package struct TextFormatter {
    /// Whether to colour the output with ANSI sequences.
    package var isColored: Bool
    /// About how many columns of a source line are shown.
    package var width: Int
    fileprivate let source: (String) -> [UInt8]?

    /// `source` gives the bytes of a file by the path in their ranges, or `nil`, which leaves the excerpt out.
    package init(isColored: Bool = false, width: Int = 100, source: @escaping (String) -> [UInt8]?) {
        self.isColored = isColored
        self.width = max(width, 20)
        self.source = source
    }

    /// The diagnostics in the order given, each with its line break.
    package func format(_ diagnostics: [Diagnostic]) -> String {
        var printer = TextPrinter(formatter: self)
        for diagnostic in diagnostics { printer.add(diagnostic) }
        return printer.text
    }
}

/// Text output in the making, with the files it has looked at.
private struct TextPrinter {
    private let formatter: TextFormatter
    private(set) var text = ""
    private var texts: [String: SourceText?] = [:]
    private let indent = "    "

    init(formatter: TextFormatter) { self.formatter = formatter }

    mutating func add(_ diagnostic: Diagnostic) {
        let id = diagnostic.id.withVisibleControls
        addHead(diagnostic.range, diagnostic.severity, "\(diagnostic.message.withVisibleControls) [\(id)]")
        addExcerpt(diagnostic.range)
        for line in (diagnostic.hint ?? "").split(whereSeparator: \.isNewline) {
            text += indent + colored("hint:", .cyan) + " " + String(line).withVisibleControls + "\n"
        }
        for note in diagnostic.notes {
            addHead(note.range, .note, note.message.withVisibleControls)
            addExcerpt(note.range)
        }
    }

    private mutating func addHead(_ range: SourceRange?, _ severity: Severity, _ message: String) {
        var place = ""
        if let range {
            place = range.file.withVisibleControls + ":"
            if !range.isWholeFile { place += "\(range.start.line):\(range.start.column):" }
            place = colored(place, .bold) + " "
        }
        text += place + colored(severity.rawValue + ":", Color(severity)) + " " + colored(message, .bold) + "\n"
    }

    private mutating func addExcerpt(_ range: SourceRange?) {
        guard let range, !range.isWholeFile, let source = sourceText(range.file),
            let excerpt = SourceExcerpt(of: range, in: source, width: formatter.width)
        else { return }
        text += (excerpt.line.isEmpty ? "" : indent + excerpt.line) + "\n"
        text += indent + colored(excerpt.marks, .green) + "\n"
    }

    private mutating func sourceText(_ file: String) -> SourceText? {
        if let known = texts[file] { return known }
        let found = formatter.source(file).map { SourceText($0) }
        texts[file] = .some(found)
        return found
    }

    private func colored(_ piece: String, _ color: Color) -> String {
        formatter.isColored ? "\u{1B}[\(color.rawValue)m\(piece)\u{1B}[0m" : piece
    }
}

/// The codes of SGR, "select graphic rendition".
private enum Color: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case magenta = "1;35"
    case cyan = "1;36"

    init(_ severity: Severity) {
        switch severity {
        case .error: self = .red
        case .warning: self = .magenta
        case .note: self = .cyan
        }
    }
}
