/// Base64 with blanks anywhere, of either alphabet, with or without its padding.
///
/// Foundation's decoder would leave copies of a key behind.
enum Base64Text {
    /// The bytes; nil when the text ends within one.
    static func bytes(_ text: some Collection<UInt8>) throws(KeyError) -> SecretBytes? {
        var bytes = SecretBytes(capacity: text.count)
        var (bits, digits): (UInt32, Int) = (0, 0)
        var isPadded = false
        for (index, byte) in text.enumerated() where !byte.isASCIIBlank {
            if byte == UInt8(ascii: "=") {
                isPadded = true
                continue
            }
            if isPadded { throw .severalKeys }
            guard let digit = value(byte) else { throw .notBase64(character: index + 1) }
            digits += 1
            bits = bits << 6 | UInt32(digit)
            // Of four digits each completes a byte but the first.
            if digits % 4 != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> ((4 - digits % 4) % 4 * 2))) }
        }
        guard digits > 0 else { throw .empty }
        guard digits % 4 != 1 else { return nil }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
