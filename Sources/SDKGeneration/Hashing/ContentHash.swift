/// The SHA-256 of a file's content, as the lock file writes it.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let text: String

    /// Takes the 32 bytes of a digest.
    init(digest: [UInt8]) {
        text = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Reads 64 lower-case hexadecimal digits, and nothing else.
    package init?(_ text: String) {
        let digits = Set("0123456789abcdef".utf8)
        guard text.utf8.count == 64, text.utf8.allSatisfy(digits.contains) else { return nil }
        self.text = text
    }

    /// The digits.
    package var description: String { text }
}
