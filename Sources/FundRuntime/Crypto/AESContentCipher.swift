import Foundation

/// Encrypts with the AES key that Alipay's console shows: AES/CBC with PKCS#5 padding and, as the platform wants it, an
/// initialisation vector of zeros.
///
/// Equal texts give equal cipher texts. That is the platform's choice; the connection hides what this does not.
public struct AESContentCipher: ContentCipher {
    private let key: AESKey
    private let bits: Int

    /// The key of a base64 text, of 128, 192 or 256 bits.
    public init(key text: String) throws(KeyError) { try self.init(SecretBytes(text.utf8)) }

    /// The key of such a text in bytes, as a file has it, which the caller may wipe.
    public init(key contents: [UInt8]) throws(KeyError) { try self.init(SecretBytes(contents)) }

    private init(_ contents: consuming SecretBytes) throws(KeyError) {
        let plain = contents.withBytes(PastedText.plain)
        let bytes = try plain.withBytes { digits throws(KeyError) in try Base64Text.bytes(digits) }
        guard let bytes else { throw .cutOff }
        guard let key = bytes.withArray(AESKey.init) else { throw .notAContentKey }
        self.key = key
        bits = bytes.count * 8
    }

    /// The cipher text of the bytes, in base64.
    public func encrypt(_ bytes: [UInt8]) throws -> String {
        Data(try key.encrypt(bytes)).base64EncodedString()
    }

    /// The bytes of a cipher text in base64.
    public func decrypt(_ text: String) throws -> [UInt8] {
        guard let bytes = Data(base64Encoded: text), !bytes.isEmpty, bytes.count % 16 == 0 else {
            throw UndecryptableText()
        }
        return try key.decrypt(Array(bytes))
    }
}

extension AESContentCipher: Confidential {
    /// The kind of cipher, without its key.
    public var description: String { "AESContentCipher(\(bits) bits)" }
}
