internal import SpecDiagnostics

/// The text of one template, under the name by which roots and partials refer to it.
package struct TemplateSource: Sendable {
    /// The name in `{{>name}}`.
    package var name: String
    /// The file that diagnostics point into.
    package var file: String
    /// The template itself: UTF-8, with LF or CR LF line ends, which are kept.
    package var text: [UInt8]

    /// Makes a source from bytes, which need not be valid UTF-8: that is checked, and reported.
    package init(name: String, file: String, text: [UInt8]) {
        self.name = name
        self.file = file
        self.text = text
    }

    /// The place of what is said of the template as a whole.
    var start: SourceRange {
        let start = SourcePosition(line: 1, column: 1)
        return SourceRange(file: file, start: start, end: start)
    }
}
