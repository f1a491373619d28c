/// A key for content as a library holds it: AES in CBC mode with PKCS#7 padding, from an initialisation vector of zeros.
package protocol ContentKey: Sendable {
    /// The key of 16, 24 or 32 bytes; nil for any other size.
    init?(_ bytes: [UInt8])
    /// The cipher text of the bytes.
    func encrypt(_ bytes: [UInt8]) throws -> [UInt8]
    /// The bytes of a cipher text; the same error for everything that is wrong with it.
    func decrypt(_ bytes: [UInt8]) throws(UndecryptableText) -> [UInt8]
}

/// A text that is no cipher text, or not one of this key.
public struct UndecryptableText: Error, Hashable, Sendable {}
