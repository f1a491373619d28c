/// Why a text is not the key it should be, by what was seen in it; it never repeats the text.
@nonexhaustive public enum KeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing but blanks.
    case empty
    /// Neither PEM nor base64: the character of this number, from 1, is no part of either.
    case notBase64(character: Int)
    /// The name of a file where its contents belong.
    case path
    /// The name of a variable, or a place to be filled in.
    case placeholder
    /// The end is missing.
    case cutOff
    /// More than one key, or something else after it, and nothing says which is meant.
    case severalKeys
    /// A key protected by a pass phrase.
    case encrypted
    /// A public key where a private key belongs.
    case notAPrivateKey
    /// A private key where a public key belongs.
    case privateKeyInPlaceOfPublic
    /// A certificate where a key belongs.
    case certificate
    /// A request for a certificate where a key belongs.
    case certificateRequest
    /// A key of another algorithm than RSA.
    case otherAlgorithm(String)
    /// An RSA key of fewer than 2048 bits.
    case tooShort(bits: Int)
    /// A key in a form of other programs, by its name.
    case otherFormat(String)
    /// A key for content of another length than 128, 192 or 256 bits.
    case notAContentKey
    /// No RSA key in PKCS#1, PKCS#8 or SPKI form, or one whose numbers do not belong together.
    case unusable

    /// What is wrong with the key, and how to mend it.
    public var description: String {
        switch self {
        case .empty: "the key is empty"
        case .notBase64(let character):
            "the key is neither PEM nor base64 text: character \(character) belongs to neither"
        case .path: "this is the name of a file; its contents belong here"
        case .placeholder: "this is a place to be filled in, or a variable that nothing replaced; the key belongs here"
        case .cutOff: "the end of the key is missing; copy it again, up to its last line"
        case .severalKeys: "there is more than one key, or something after the key; leave the one that is meant"
        case .encrypted: "the key is protected by a pass phrase; decrypt it first, for instance with 'openssl pkey'"
        case .notAPrivateKey: "this is a public key; the private key belongs here"
        case .privateKeyInPlaceOfPublic: "this is a private key; a public key belongs here"
        case .certificate: "this is a certificate; a key belongs here"
        case .certificateRequest: "this is a request for a certificate; a key belongs here"
        case .otherAlgorithm(let name): "this is a key for \(name); one for RSA belongs here"
        case .tooShort(let bits): "this RSA key has \(bits) bits; at least 2048 are needed"
        case .otherFormat(let name): "this is \(name); a key as PEM, base64 or DER belongs here"
        case .notAContentKey: "this is no AES key of 128, 192 or 256 bits"
        case .unusable: "this is no RSA key in PKCS#1, PKCS#8 or SPKI form"
        }
    }
}
