/// The SHA-256 of a file's content, as the lock file writes it.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let text: String

    /// Takes the 32 bytes of a digest.
    init(digest: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Reads 64 lower-case hexadecimal digits, and nothing else.
    package init?(_ text: String) {
        guard text.utf8.count == 64 else { return nil }
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) else { return nil }
        }
        self.text = text
    }

    /// The digits.
    package var description: String { text }
}
