/// Encrypts what is sent and decrypts what is answered, with a key that the app shares with the platform.
///
/// `AESContentCipher` is the one for a key in memory; write another for a key that lives elsewhere.
public protocol ContentCipher: Sendable {
    /// The cipher text of the bytes, in base64.
    func encrypt(_ bytes: [UInt8]) throws -> String
    /// The bytes of a cipher text in base64.
    ///
    /// The text's signature was verified, but for refusals that nobody signed: of those only the code is shown.
    func decrypt(_ text: String) throws -> [UInt8]
}
