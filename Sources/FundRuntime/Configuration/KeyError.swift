/// Why a text is not the key it should be; it never repeats the text.
@nonexhaustive public enum KeyError: String, Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing but blanks.
    case empty = "the key is empty"
    /// Neither PEM nor base64.
    case notBase64 = "the key is neither PEM nor base64 text"
    /// A key protected by a pass phrase.
    case encrypted = "the key is protected by a pass phrase; decrypt it first"
    /// A public key or certificate where a private key belongs.
    case notAPrivateKey = "this is not a private key"
    /// A private key where a public key belongs.
    case privateKeyInPlaceOfPublic = "this is a private key; a public key belongs here"
    /// A certificate where a key belongs.
    case certificate = "this is a certificate; a key belongs here"
    /// A key for content of another length than 128, 192 or 256 bits.
    case notAContentKey = "this is no AES key of 128, 192 or 256 bits"
    /// No RSA key of at least 2048 bits in PKCS#1, PKCS#8 or SPKI form.
    case unusable = "this is no RSA key of at least 2048 bits in PKCS#1, PKCS#8 or SPKI form"

    /// What is wrong with the key.
    public var description: String { rawValue }
}
