/// One pass over a file's bytes that finds what YAML must not be given.
struct TextScan {
    struct Finding {
        enum Kind {
            case invalidByte(UInt8)
            case control(UInt32)
            case tagDirective
        }

        var kind: Kind
        var offset: Int
        /// In characters.
        var length: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var findings: [Finding] = []

    /// The findings from the first byte on.
    ///
    /// Reading ends at the first byte that is not UTF-8, as nothing behind it can be
    /// trusted, and at the limit of problems.
    static func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [Finding] {
        var scan = TextScan(bytes: bytes)
        scan.run()
        return scan.findings
    }

    private mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        var isLineStart = true
        while offset < bytes.count, findings.count < YAMLLimits.problems {
            let byte = bytes[offset]
            if byte == 0x0A || byte == 0x0D {
                isLineStart = true
                offset += 1
                continue
            }
            if isLineStart, byte == UInt8(ascii: "%") { checkDirective() }
            isLineStart = false
            let start = offset
            skipUsualText()
            if offset == start, !checkRareCharacter(byte) { return }
        }
    }

    /// Goes on over visible ASCII and over usual Chinese characters and their punctuation, of which none is refused.
    private mutating func skipUsualText() {
        var index = offset
        while index < bytes.count {
            if isPlainWord(at: index) {
                index &+= 8
            } else if bytes[index] >= 0x20, bytes[index] < 0x7F {
                index &+= 1
            } else if isUsualCharacter(at: index) {
                index &+= 3
            } else {
                break
            }
        }
        offset = index
    }

    /// Whether three bytes are a character from U+3000 to U+CFFF or from U+FF00 to U+FF7F.
    private func isUsualCharacter(at index: Int) -> Bool {
        guard index &+ 2 < bytes.count, bytes[index &+ 2] & 0xC0 == 0x80 else { return false }
        let (first, second) = (bytes[index], bytes[index &+ 1])
        return first >= 0xE3 && first <= 0xEC && second & 0xC0 == 0x80 || first == 0xEF && second & 0xFE == 0xBC
    }

    /// Whether eight bytes are visible ASCII, all at once: where a byte is not, its high bit is set in one of the sums.
    private func isPlainWord(at index: Int) -> Bool {
        guard index &+ 8 <= bytes.count, let base = bytes.baseAddress else { return false }
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let spoilt = word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2020_2020_2020_2020)
        return spoilt & 0x8080_8080_8080_8080 == 0
    }

    /// libyaml compares every `%TAG` with all before it, so a file of them takes hours; tags are refused anyway.
    private mutating func checkDirective() {
        let name = bytes[offset...].prefix(4)
        if name.elementsEqual("%TAG".utf8) { findings.append(Finding(kind: .tagDirective, offset: offset, length: 4)) }
    }

    /// Checks a control character or one of several bytes; false when the bytes are no UTF-8.
    private mutating func checkRareCharacter(_ byte: UInt8) -> Bool {
        guard byte >= 0x80 else {
            if byte != 0x09 { findings.append(Finding(kind: .control(UInt32(byte)), offset: offset, length: 1)) }
            offset += 1
            return true
        }
        guard let (value, length) = decode(byte) else {
            findings.append(Finding(kind: .invalidByte(byte), offset: offset, length: 1))
            return false
        }
        if isRefused(value) { findings.append(Finding(kind: .control(value), offset: offset, length: 1)) }
        offset += length
        return true
    }

    private func isRefused(_ value: UInt32) -> Bool {
        switch value {
        // C1 controls, with NEL; the separators that YAML 1.1 takes for line breaks and editors do not; noncharacters.
        case 0x80...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
        // A second byte order mark, invisible and refused by libyaml as well.
        case 0xFEFF: true
        default: false
        }
    }

    /// The character that starts with a byte from 0x80 on, by the table of well-formed sequences (Unicode 3.9, table 3-7).
    private func decode(_ first: UInt8) -> (value: UInt32, length: Int)? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length {
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (value, length)
    }
}
