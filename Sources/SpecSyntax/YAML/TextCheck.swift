internal import SpecDiagnostics

/// Looks for what is wrong with a file's bytes before YAML is read from them.
///
/// The file must be UTF-8 of a bearable size, without control characters, and its lines must end in ways that everybody
/// counts alike.
struct TextCheck {
    private let path: String
    private let bytes: [UInt8]
    private lazy var text = SourceText(bytes)
    private var found: [Diagnostic] = []

    init(_ source: SourceFile) {
        path = source.path
        bytes = source.bytes
    }

    /// What is wrong, from the first byte on up to the limit of problems, or up to the first byte that is not UTF-8, as
    /// nothing behind it can be trusted.
    mutating func problems() -> [Diagnostic] {
        guard bytes.count <= YAMLLimits.bytes else { return [.tooLarge(path)] }
        if let encoding = foreignEncoding { return [.foreignEncoding(encoding, path)] }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let bytes = bytes
        var offset = start
        while offset < bytes.count, found.count < YAMLLimits.problems {
            offset = bytes.withUnsafeBufferPointer { bytes in
                bytes[offset...].firstIndex { !(0x20..<0x7F ~= $0) || $0 == UInt8(ascii: "%") } ?? bytes.count
            }
            guard offset < bytes.count else { break }
            switch bytes[offset] {
            case UInt8(ascii: "%") where offset == start || [0x0A, 0x0D].contains(bytes[offset - 1]):
                // libyaml compares every `%TAG` with all before it, so a file of them takes hours; tags are refused anyway.
                if bytes[offset...].starts(with: "%TAG".utf8) { found.append(.tagDirective(at: range(offset, 4))) }
                offset += 1
            case UInt8(ascii: "%"), 0x09, 0x0A, 0x0D: offset += 1
            case 0x80...:
                guard let scalar = scalar(at: offset) else {
                    found.append(.notUTF8(bytes[offset], at: range(offset)))
                    return found
                }
                if isRefused(scalar) { found.append(.controlCharacter(scalar.value, at: range(offset))) }
                offset += UTF8.width(scalar)
            case let control:
                found.append(.controlCharacter(UInt32(control), at: range(offset)))
                offset += 1
            }
        }
        return found
    }

    /// So many characters from a byte on.
    private mutating func range(_ offset: Int, _ length: Int = 1) -> SourceRange {
        let start = text.position(of: offset)
        let end = SourcePosition(line: start.line, column: start.column + length)
        return SourceRange(file: path, start: start, end: end)
    }

    /// The character that starts at a byte, if it is well-formed.
    private func scalar(at offset: Int) -> Unicode.Scalar? {
        var rest = bytes[offset...].makeIterator()
        var parser = UTF8.ForwardParser()
        guard case .valid(let encoded) = parser.parseScalar(from: &rest) else { return nil }
        return UTF8.decode(encoded)
    }

    private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // C1 controls, with NEL; the separators that YAML 1.1 takes for line breaks and editors do not; noncharacters.
        case 0x80...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        // A second byte order mark, invisible and refused by libyaml as well.
        case 0xFEFF: true
        default: false
        }
    }

    /// The name of the encoding, when the first bytes can only be UTF-16 or UTF-32.
    private var foreignEncoding: String? {
        let first = Array(bytes.prefix(4))
        switch first {
        case [0x00, 0x00, 0xFE, 0xFF], [0xFF, 0xFE, 0x00, 0x00]: return "UTF-32"
        case _ where first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE]): return "UTF-16"
        case _ where first.count >= 2 && (first[0] == 0) != (first[1] == 0): return "UTF-16 without a byte order mark"
        case _ where first.count == 4 && first.prefix(3) == [0, 0, 0] && first[3] != 0: return "UTF-32"
        default: return nil
        }
    }
}
