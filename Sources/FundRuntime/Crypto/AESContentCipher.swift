import Crypto
import Foundation
import _CryptoExtras

/// Encrypts with the AES key that Alipay's console shows: AES/CBC with PKCS#5 padding and, as the platform wants it, an
/// initialisation vector of zeros.
///
/// Equal texts give equal cipher texts. That is the platform's choice; the connection hides what this does not.
public struct AESContentCipher: ContentCipher {
    /// Immutable; only swift-crypto 4 says that it may be shared.
    private struct Secret: @unchecked Sendable {
        let key: SymmetricKey
    }

    private let secret: Secret

    /// The key of a base64 text, of 128, 192 or 256 bits.
    public init(key text: String) throws(KeyError) {
        guard let bytes = try Base64Text.bytes(PastedText.plain(text)) else { throw .cutOff }
        guard [16, 24, 32].contains(bytes.count) else { throw .notAContentKey }
        secret = Secret(key: SymmetricKey(data: bytes))
    }

    /// The cipher text of the bytes, in base64.
    public func encrypt(_ bytes: [UInt8]) throws -> String {
        try AES._CBC.encrypt(bytes, using: secret.key, iv: try Self.zeros()).base64EncodedString()
    }

    /// The bytes of a cipher text in base64.
    public func decrypt(_ text: String) throws -> [UInt8] {
        guard let bytes = Data(base64Encoded: text), !bytes.isEmpty, bytes.count % 16 == 0 else {
            throw UndecryptableText()
        }
        return Array(try AES._CBC.decrypt(bytes, using: secret.key, iv: try Self.zeros()))
    }

    private static func zeros() throws -> AES._CBC.IV { try AES._CBC.IV(ivBytes: [UInt8](repeating: 0, count: 16)) }
}

/// A text that is no cipher text, or not one of this key.
public struct UndecryptableText: Error, Hashable, Sendable {}

extension AESContentCipher: Confidential {
    /// The kind of cipher, without its key.
    public var description: String { "AESContentCipher(\(secret.key.bitCount) bits)" }
}
