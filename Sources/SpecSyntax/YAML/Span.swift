import SpecDiagnostics

/// A start and an end in four small numbers, as a node of a large file stores them.
struct Span: Sendable {
    private var startLine: Int32
    private var startColumn: Int32
    private var endLine: Int32
    private var endColumn: Int32

    /// Files are limited to a size whose lines and columns fit; what does not fit is clamped.
    init(_ start: SourcePosition, _ end: SourcePosition) {
        startLine = Int32(clamping: start.line)
        startColumn = Int32(clamping: start.column)
        endLine = Int32(clamping: end.line)
        endColumn = Int32(clamping: end.column)
    }

    var start: SourcePosition { SourcePosition(line: Int(startLine), column: Int(startColumn)) }
    var end: SourcePosition { SourcePosition(line: Int(endLine), column: Int(endColumn)) }
}
