/// Writes the few kinds of DER that the fixture's certificates have.
package enum FixtureDER {
    /// A node with its tag and length.
    package static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        if count < 0x80 { return [tag, UInt8(count)] + content }
        if count < 0x100 { return [tag, 0x81, UInt8(count)] + content }
        return [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xFF)] + content
    }

    /// The content of the name of RSA keys.
    package static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]

    /// A SEQUENCE.
    package static func sequence(_ content: [UInt8]) -> [UInt8] { node(0x30, content) }

    /// A critical extension with its name's content.
    package static func critical(_ name: [UInt8], _ value: [UInt8]) -> [UInt8] {
        sequence(node(0x06, name) + [0x01, 0x01, 0xFF] + node(0x04, value))
    }

    /// A name of UTF8Strings, from first to last; the types are `C`, `O`, `OU` and `CN`.
    package static func name(_ attributes: [(type: String, value: String)]) -> [UInt8] {
        let types: [String: UInt8] = ["CN": 3, "C": 6, "O": 10, "OU": 11]
        return sequence(
            attributes.flatMap { type, value in
                let name = node(0x06, [0x55, 0x04, types[type] ?? 3])
                return node(0x31, sequence(name + node(0x0C, Array(value.utf8))))
            })
    }
}
