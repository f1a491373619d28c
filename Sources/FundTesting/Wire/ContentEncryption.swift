import FundRuntime

/// Contents under the key that an app shares with the platform.
struct ContentEncryption: Sendable {
    /// The cipher of the key; nil where nobody has it, as with recordings.
    let cipher: AESContentCipher?

    /// What was sent, in the clear.
    func clear(_ text: String, kind: String) throws(WireRefusal) -> [UInt8] {
        guard kind == "AES" else {
            throw .invalid("invalid-encrypt-type", "the contents are encrypted by '\(kind)', and not by AES")
        }
        guard let clear = try? cipher?.decrypt(text) else {
            throw .invalid(
                "decryption-error-not-valid-encrypt-key", "the contents are not encrypted with the key of this gateway")
        }
        return clear
    }

    /// What is answered, under the key.
    func cipherText(of bytes: [UInt8]) -> [UInt8] { (try? cipher?.encrypt(bytes)).map { Array($0.utf8) } ?? bytes }
}
