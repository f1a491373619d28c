internal import SpecDiagnostics

/// A stretch of a file whose name is known elsewhere.
struct Span: Sendable {
    var start: SourcePosition
    var end: SourcePosition

    init(_ start: SourcePosition, _ end: SourcePosition) {
        self.start = start
        self.end = end
    }

    /// The stretch of that file.
    func range(in file: SourceRange) -> SourceRange { file.with(start: start, end: end) }
}
