internal import SpecDiagnostics

/// Finds bytes that are not UTF-8.
enum InvalidUTF8 {
    /// The place of the first invalid byte, or nil if there is none.
    static func first(in source: TemplateSource) -> SourceRange? {
        var position = SourcePosition(line: 1, column: 1)
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = source.text.makeIterator()
        while true {
            switch parser.parseScalar(from: &bytes) {
            case .valid(let encoded):
                if encoded.first == UInt8(ascii: "\n") {
                    position = SourcePosition(line: position.line + 1, column: 1)
                } else {
                    position.column += 1
                }
            case .emptyInput:
                return nil
            case .error:
                let end = SourcePosition(line: position.line, column: position.column + 1)
                return SourceRange(file: source.file, start: position, end: end)
            }
        }
    }
}
