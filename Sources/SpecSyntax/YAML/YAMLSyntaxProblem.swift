internal import SpecDiagnostics

extension Diagnostic {
    /// libyaml's failure as a sentence, with the place where the unfinished part starts as a note.
    static func syntax(_ failure: YAMLFailure, in text: SourceText, _ file: String) -> Diagnostic {
        let offset = text.offset(of: failure.place)
        let start = text.position(of: offset)
        let line = text.bounds(ofLine: start.line) ?? offset..<offset
        let width = offset < line.upperBound ? 1 : 0
        let range = SourceRange(
            file: file, start: start, end: SourcePosition(line: start.line, column: start.column + width))
        return Diagnostic(id: "yaml-syntax", failure.problem, at: range)
    }
}
