/// What the escapes of a JSON string stand for.
enum JSONEscape {
    /// The text of the inside of a string that a lexer has checked, as UTF-8.
    static func decoded(_ string: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(string.count)
        var rest = string
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") { appendEscape(&rest, to: &text) } else { text.append(byte) }
        }
        return text
    }

    /// The value of a hexadecimal digit.
    static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Moves over what follows a backslash and appends what it stands for.
    private static func appendEscape(_ rest: inout ArraySlice<UInt8>, to text: inout [UInt8]) {
        guard let kind = rest.popFirst() else { return }
        switch kind {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = codeUnit(&rest)
            if code & 0xFC00 == 0xD800 {
                rest = rest.dropFirst(2)
                code = 0x10000 + (code & 0x3FF) << 10 + codeUnit(&rest) & 0x3FF
            }
            // The lexer let no half of a pair through.
            if let scalar = Unicode.Scalar(code) { text.append(contentsOf: String(scalar).utf8) }
        default: text.append(kind)
        }
    }

    private static func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        return digits.reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
}
