/// Percent-encoding of all bytes but the unreserved ones (RFC 3986).
///
/// Foundation's own sets leave `+` bare, and the signature then arrives with blanks in it.
package enum FormEncoding {
    /// Appends the encoded text.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            // Byte by byte into the array would be a tenth of a call.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * utf8.count) { encoded in
                var count = 0
                for byte in utf8 {
                    if isUnreserved(byte) {
                        encoded[count] = byte
                        count += 1
                    } else {
                        encoded[count] = UInt8(ascii: "%")
                        encoded[count + 1] = digit(byte >> 4)
                        encoded[count + 2] = digit(byte & 0x0F)
                        count += 3
                    }
                }
                bytes.append(contentsOf: encoded[..<count])
            }
        }
    }

    private static func digit(_ half: UInt8) -> UInt8 {
        half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
