/// Finds the key in the contents of a file or variable: DER, PEM with lines of any length and any line ends and other blocks
/// around it, bare base64 as Alipay's key tool hands it out, URL-safe base64, hexadecimal digits, or any of these once more
/// in base64.
enum KeyText {
    /// Far more than any RSA key and the certificates beside it take.
    static let maximumSize = 65_536

    /// The DER bytes of the private key, or of the public key, and nothing after them.
    static func der(_ bytes: borrowing SecretBytes, isPrivate: Bool) throws(KeyError) -> SecretBytes {
        let der = try bytes.withBytes { bytes throws(KeyError) in try contents(bytes, isPrivate) }
        let announced = der.withBytes(announcedSize)
        guard let announced, announced != der.count else { return der }
        throw announced > der.count ? .cutOff : .severalKeys
    }

    /// How many bytes the outermost SEQUENCE has, its head included.
    private static func announcedSize(_ der: UnsafeBufferPointer<UInt8>) -> Int? {
        guard der.count > 1, der[0] == 0x30 else { return nil }
        guard der[1] >= 0x80 else { return 2 + Int(der[1]) }
        let digits = der.dropFirst(2).prefix(Int(der[1] & 0x7F))
        guard 1...3 ~= digits.count else { return nil }
        return 2 + digits.count + digits.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func contents(
        _ bytes: UnsafeBufferPointer<UInt8>, _ isPrivate: Bool
    ) throws(KeyError) -> SecretBytes {
        guard bytes.count <= maximumSize else { throw .severalKeys }
        // DER starts with a SEQUENCE; no text is as long as one would say, or has such a second byte.
        if announcedSize(bytes) == bytes.count || bytes.first == 0x30 && bytes.dropFirst().first ?? 0 >= 0x80 {
            return SecretBytes(bytes)
        }
        if bytes.starts(with: [0xFE, 0xED, 0xFE, 0xED]) { throw .otherFormat("a Java key store") }
        return try PastedText.plain(bytes).withBytes { text throws(KeyError) in
            guard !text.isEmpty else { throw .empty }
            if let format = WrongKeyText.otherFormat(text) { throw .otherFormat(format) }
            let blocks = try PEMBlock.all(in: text)
            return blocks.isEmpty ? try bare(text, isPrivate) : try body(of: blocks, isPrivate)
        }
    }

    private static func body(of blocks: [PEMBlock], _ isPrivate: Bool) throws(KeyError) -> SecretBytes {
        let wanted = blocks.filter { $0.label.hasSuffix(isPrivate ? "PRIVATE KEY" : "PUBLIC KEY") }
        guard let block = wanted.first else { throw WrongKeyText.misplaced(blocks.map(\.label), isPrivate) }
        let digits = block.body.lazy.filter { !$0.isASCIIBlank }
        guard wanted.allSatisfy({ digits.elementsEqual($0.body.lazy.filter { !$0.isASCIIBlank }) }) else {
            throw .severalKeys
        }
        if block.isEncrypted { throw .encrypted }
        if block.label.hasPrefix("OPENSSH") { throw .otherFormat("an OpenSSH key") }
        guard let der = try Base64Text.bytes(block.body) else { throw .cutOff }
        return der
    }

    private static func bare(_ text: UnsafeBufferPointer<UInt8>, _ isPrivate: Bool) throws(KeyError) -> SecretBytes {
        if let bytes = hexadecimal(text) { return bytes }
        let decoded: SecretBytes?
        do {
            decoded = try Base64Text.bytes(text)
        } catch {
            throw WrongKeyText.notKey(text) ?? error
        }
        guard let decoded else { throw WrongKeyText.notKey(text) ?? .cutOff }
        // Text that was encoded once more, which no key looks like.
        let again = try decoded.withBytes { bytes throws(KeyError) in
            bytes.allSatisfy { 0x09...0x7E ~= $0 } ? try contents(bytes, isPrivate) : nil
        }
        if let again { return again }
        guard decoded.withBytes({ $0.first == 0x30 }) else { throw WrongKeyText.notKey(text) ?? .unusable }
        return decoded
    }

    /// The bytes of hexadecimal digits, with colons between them or not, when a SEQUENCE begins with them.
    private static func hexadecimal(_ text: UnsafeBufferPointer<UInt8>) -> SecretBytes? {
        var bytes = SecretBytes(capacity: text.count)
        var high: UInt8?
        for byte in text where !byte.isASCIIBlank && byte != UInt8(ascii: ":") {
            guard let digit = byte.hexValue else { return nil }
            if let first = high { bytes.append(first << 4 | digit) }
            high = high == nil ? digit : nil
        }
        guard high == nil, bytes.count > 1, bytes.withBytes({ $0.first == 0x30 }) else { return nil }
        return bytes
    }
}
