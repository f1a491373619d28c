import Foundation

/// Finds the key in the contents of a file or variable: DER, PEM with lines of any length and any line ends and other blocks
/// around it, bare base64 as Alipay's key tool hands it out, URL-safe base64, hexadecimal digits, or any of these once more
/// in base64.
enum KeyText {
    /// Far more than any RSA key and the certificates beside it take.
    static let maximumSize = 65_536

    /// The DER bytes of the private key, or of the public key, and nothing after them.
    static func der(_ bytes: [UInt8], isPrivate: Bool) throws(KeyError) -> [UInt8] {
        let der = try contents(bytes, isPrivate)
        guard let size = announcedSize(der), size != der.count else { return der }
        throw size > der.count ? .cutOff : .severalKeys
    }

    /// How many bytes the outermost SEQUENCE has, its head included.
    private static func announcedSize(_ der: [UInt8]) -> Int? {
        guard der.count > 1, der[0] == 0x30 else { return nil }
        guard der[1] >= 0x80 else { return 2 + Int(der[1]) }
        let digits = der.dropFirst(2).prefix(Int(der[1] & 0x7F))
        guard 1...3 ~= digits.count else { return nil }
        return 2 + digits.count + digits.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func contents(_ bytes: [UInt8], _ isPrivate: Bool) throws(KeyError) -> [UInt8] {
        guard bytes.count <= maximumSize else { throw .severalKeys }
        // DER starts with a SEQUENCE; no text is as long as one would say, or has such a second byte.
        if announcedSize(bytes) == bytes.count || bytes.first == 0x30 && bytes.dropFirst().first ?? 0 >= 0x80 {
            return bytes
        }
        if bytes.starts(with: [0xFE, 0xED, 0xFE, 0xED]) { throw .otherFormat("a Java key store") }
        let text = PastedText.plain(bytes)
        guard !text.isEmpty else { throw .empty }
        if let format = otherFormat(text) { throw .otherFormat(format) }
        let blocks = try PEMBlock.all(in: text)
        guard !blocks.isEmpty else { return try bare(text, isPrivate) }

        let wanted = blocks.filter { $0.label.hasSuffix(isPrivate ? "PRIVATE KEY" : "PUBLIC KEY") }
        let bodies = Set(wanted.map { $0.body.filter { !$0.isWhitespace } })
        guard bodies.count <= 1 else { throw .severalKeys }
        guard let block = wanted.first else { throw misplaced(blocks.map(\.label), isPrivate) }
        if block.isEncrypted { throw .encrypted }
        if block.label.hasPrefix("OPENSSH") { throw .otherFormat("an OpenSSH key") }
        guard let der = try Base64Text.bytes(block.body) else { throw .cutOff }
        return der
    }

    private static func bare(_ text: String, _ isPrivate: Bool) throws(KeyError) -> [UInt8] {
        if let bytes = hexadecimal(text), bytes.first == 0x30 { return bytes }
        let decoded: [UInt8]?
        do {
            decoded = try Base64Text.bytes(text)
        } catch {
            throw notKey(text) ?? error
        }
        // Text that was encoded once more, which no key looks like.
        if let decoded, decoded.allSatisfy({ 0x09...0x7E ~= $0 }) { return try contents(decoded, isPrivate) }
        if let decoded, decoded.first == 0x30 { return decoded }
        throw notKey(text) ?? (decoded == nil ? .cutOff : .unusable)
    }

    /// What was given in place of a key's text.
    private static func notKey(_ text: String) -> KeyError? {
        guard !text.contains("\n"), text.utf8.count <= 512 else { return nil }
        if text.hasPrefix("$") || text.hasPrefix("<") || text.hasPrefix("{{") { return .placeholder }
        let starts = ["/", "~", "./", "../", "file:"]
        let ends = [".pem", ".key", ".txt", ".der", ".crt", ".cer", ".p12", ".pfx", ".jks", ".b64"]
        let drive = text.dropFirst().prefix(2)
        let isPath =
            starts.contains(where: text.hasPrefix) || ends.contains(where: text.lowercased().hasSuffix)
            || drive == ":\\" || drive == ":/"
        return isPath ? .path : nil
    }

    private static func otherFormat(_ text: String) -> String? {
        if text.hasPrefix("ssh-") || text.hasPrefix("ecdsa-") { return "an OpenSSH key" }
        if text.hasPrefix("PuTTY-User-Key-File") { return "a PuTTY key" }
        if text.hasPrefix("{"), text.contains("\"kty\"") { return "a JSON Web Key" }
        if text.hasPrefix("<"), text.contains("KeyValue>") { return "an XML key" }
        return nil
    }

    private static func misplaced(_ labels: [String], _ isPrivate: Bool) -> KeyError {
        func has(_ suffix: String) -> Bool { labels.contains { $0.hasSuffix(suffix) } }
        if has("PRIVATE KEY") { return .privateKeyInPlaceOfPublic }
        if has("PUBLIC KEY") { return .notAPrivateKey }
        if has("CERTIFICATE REQUEST") { return .certificateRequest }
        if has("CERTIFICATE") { return .certificate }
        return .unusable
    }

    private static func hexadecimal(_ text: String) -> [UInt8]? {
        let digits = text.filter { !$0.isWhitespace && $0 != ":" }.compactMap(\.hexDigitValue).map(UInt8.init)
        guard digits.count > 2, digits.count % 2 == 0,
            text.allSatisfy({ $0.isHexDigit || $0.isWhitespace || $0 == ":" })
        else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
