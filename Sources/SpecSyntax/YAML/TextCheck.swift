internal import SpecDiagnostics

/// What is wrong with a file's bytes before YAML is read from them.
///
/// The file must be UTF-8 of a bearable size, without control characters, and its lines must end in ways that everybody
/// counts alike.
func checkText(_ source: SourceFile) -> [Diagnostic] {
    let bytes = source.bytes
    guard bytes.count <= YAMLLimits.bytes else { return [.tooLarge(source.path)] }
    if let encoding = foreignEncoding(bytes) { return [.foreignEncoding(encoding, source.path)] }
    let findings = bytes.withUnsafeBufferPointer { TextScan.findings(in: $0) }
    guard !findings.isEmpty else { return [] }
    let text = SourceText(bytes)
    return findings.map { finding in
        let start = text.position(of: finding.offset)
        let end = SourcePosition(line: start.line, column: start.column + finding.length)
        let range = SourceRange(file: source.path, start: start, end: end)
        return switch finding.kind {
        case .invalidByte(let byte): .notUTF8(byte, at: range)
        case .control(let value): .controlCharacter(value, at: range)
        case .tagDirective: .tagDirective(at: range)
        }
    }
}

/// The name of the encoding, when the first bytes can only be UTF-16 or UTF-32.
private func foreignEncoding(_ bytes: [UInt8]) -> String? {
    switch Array(bytes.prefix(4)) {
    case [0x00, 0x00, 0xFE, 0xFF]: return "UTF-32"
    case [0xFF, 0xFE, 0x00, 0x00]: return "UTF-32"
    case let first where first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE]): return "UTF-16"
    case let first where first.count >= 2 && (first[0] == 0) != (first[1] == 0):
        return "UTF-16 without a byte order mark"
    case let first where first.count == 4 && first[0] == 0 && first[1] == 0 && first[2] == 0 && first[3] != 0:
        return "UTF-32"
    default: return nil
    }
}
