/// Text as it comes out of consoles, chat programs, variables and editors, made plain: ASCII with line feeds.
///
/// Only what can be no part of PEM or base64 is changed, so that a plain text stays as it is. It may be a key, and is never a
/// `String`.
enum PastedText {
    private static let quotes: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "「", "」"]

    /// The plain text of the contents of a file or variable, in UTF-8 or, where a byte order mark says so, UTF-16.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> SecretBytes {
        var plain = SecretBytes(capacity: 3 * bytes.count)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittleEndian = bytes.first == 0xFF
            let units = (0..<bytes.count / 2).lazy.map { index in
                let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
                return isLittleEndian ? second << 8 | first : first << 8 | second
            }
            append(units, UTF16(), to: &plain)
        } else {
            append(bytes, UTF8(), to: &plain)
        }
        if let decoded = withoutPercentEncoding(plain) {
            // Blanks and quotation marks may have been hidden in it.
            plain = SecretBytes(capacity: 3 * decoded.count)
            decoded.withBytes { append($0, UTF8(), to: &plain) }
        }
        return trimmed(unescaped(plain))
    }

    private static func append<Codec: UnicodeCodec>(
        _ units: some Sequence<Codec.CodeUnit>, _ codec: Codec, to plain: inout SecretBytes
    ) {
        var (codec, units) = (codec, units.makeIterator())
        while true {
            switch codec.decode(&units) {
            case .scalarValue(let scalar):
                if let scalar = Self.plain(scalar) { UTF8.encode(scalar) { plain.append($0) } }
            case .error: UTF8.encode("\u{FFFD}") { plain.append($0) }
            case .emptyInput: return
            }
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return "\n"
        // Full-width forms of ASCII.
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
        default: break
        }
        if quotes.contains(scalar) { return "\"" }
        if scalar.properties.isWhitespace { return " " }
        switch scalar.properties.generalCategory {
        case .dashPunctuation: return "-"
        // Byte order marks, blanks without width, marks of direction.
        case .format, .control: return nil
        default: return scalar
        }
    }

    /// The text without percent-encoding; nil where there is none, or a percent sign has no two digits after it.
    private static func withoutPercentEncoding(_ text: borrowing SecretBytes) -> SecretBytes? {
        text.withBytes { bytes in
            guard bytes.contains(UInt8(ascii: "%")) else { return nil }
            var plain = SecretBytes(capacity: bytes.count)
            var rest = bytes[...]
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "%") else {
                    plain.append(byte)
                    continue
                }
                guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else {
                    return nil
                }
                plain.append(high << 4 | low)
            }
            return plain
        }
    }

    /// The text without the backslashes of line ends and slashes as JSON, shells and properties files write them, escaped once
    /// or more.
    private static func unescaped(_ text: consuming SecretBytes) -> SecretBytes {
        text.withBytes { bytes in
            var plain = SecretBytes(capacity: bytes.count)
            var isEscaped = false
            for byte in bytes {
                if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                    continue
                }
                if isEscaped, "rnt".utf8.contains(byte) {
                    plain.append(UInt8(ascii: "\n"))
                } else {
                    if isEscaped, !"/=+\n".utf8.contains(byte) { plain.append(UInt8(ascii: "\\")) }
                    plain.append(byte)
                }
                isEscaped = false
            }
            return plain
        }
    }

    private static func trimmed(_ text: consuming SecretBytes) -> SecretBytes {
        func isAround(_ byte: UInt8) -> Bool { byte.isASCIIBlank || "\"'`,;".utf8.contains(byte) }
        return text.withBytes { SecretBytes($0[...].trimming(isAround)) }
    }
}
