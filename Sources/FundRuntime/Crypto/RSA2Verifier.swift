/// Checks replies against Alipay's public key: RSA2, that is PKCS#1 v1.5 with SHA-256, always.
public struct RSA2Verifier: ResponseVerifier {
    private let key: RSAPublicKey
    private let bits: Int

    /// The key of a text: SPKI or PKCS#1, as PEM or as the bare base64 that Alipay's console shows.
    ///
    /// What consoles, chat programs and variables do to such a text is undone where it is plain what was meant; otherwise the
    /// error names what was seen.
    public init(publicKey text: String) throws(KeyError) { try self.init(SecretBytes(text.utf8)) }

    /// The key of the contents of a file: DER, or a text as above.
    public init(publicKey contents: [UInt8]) throws(KeyError) { try self.init(SecretBytes(contents)) }

    init(_ contents: consuming SecretBytes) throws(KeyError) {
        let der = try KeyText.der(contents, isPrivate: false)
        guard let verifier = Self(try RSAPublicNumbers(der.withBytes(Array.init))) else { throw .unusable }
        self = verifier
    }

    /// The key of numbers.
    init?(_ numbers: RSAPublicNumbers) {
        guard let key = RSAPublicKey(numbers) else { return nil }
        self.key = key
        bits = numbers.bits
    }

    /// Whether the signature is Alipay's, over exactly these bytes.
    public func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool {
        // The digest type is fixed here: verifying a digest of the peer's choice would allow a downgrade.
        key.isValidSignature(signature, for: bytes, .sha256)
    }

    /// What checking lacks on this host, so that every reply would be refused; nil when it can be done.
    var unavailable: UnavailableAlgorithm? { key.unavailable }
}

extension RSA2Verifier: Confidential {
    /// The kind of verifier.
    public var description: String { "RSA2Verifier(\(bits) bits)" }
}
