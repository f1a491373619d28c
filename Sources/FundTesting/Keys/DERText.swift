import Foundation

/// Writes the few kinds of DER that a test certificate has.
enum DERText {
    /// A node with its tag and length.
    static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        if count < 0x80 { return [tag, UInt8(count)] + content }
        if count < 0x100 { return [tag, 0x81, UInt8(count)] + content }
        return [tag, 0x82, UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)] + content
    }

    /// A SEQUENCE.
    static func sequence(_ parts: [UInt8]...) -> [UInt8] { node(0x30, Array(parts.joined())) }

    /// A distinguished name that has a common name alone.
    static func name(_ text: String) -> [UInt8] {
        sequence(node(0x31, sequence(node(0x06, [0x55, 0x04, 0x03]), node(0x0C, Array(text.utf8)))))
    }

    /// DER as PEM.
    static func pem(certificate der: [UInt8]) -> String {
        let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN CERTIFICATE-----\n\(body)\n-----END CERTIFICATE-----\n"
    }
}
