/// Signs with an RSA private key in memory: RSA2, that is PKCS#1 v1.5 with SHA-256.
///
/// The key is parsed once and never printed. What it was decoded from is wiped; the text or bytes that are given are the
/// caller's to wipe.
public struct RSA2Signer: RequestSigner {
    private let key: RSAPrivateKey
    private let bits: Int

    /// The key of a text: PKCS#1 or PKCS#8, as PEM or as the bare base64 of Alipay's key tool.
    ///
    /// What consoles, chat programs and variables do to such a text is undone where it is plain what was meant; otherwise the
    /// error names what was seen.
    public init(privateKey text: String) throws(KeyError) { try self.init(SecretBytes(text.utf8)) }

    /// The key of the contents of a file: DER, or a text as above, with certificates beside it or not.
    public init(privateKey contents: [UInt8]) throws(KeyError) { try self.init(SecretBytes(contents)) }

    init(_ contents: consuming SecretBytes) throws(KeyError) {
        let der = try KeyText.der(contents, isPrivate: true)
        (key, bits) = try der.withArray { der throws(KeyError) in
            let numbers = try RSAPrivateNumbers(der)
            guard let key = RSAPrivateKey(numbers) else { throw .unusable }
            return (key, numbers.open.bits)
        }
    }

    /// The signature of the bytes.
    public func signature(for bytes: [UInt8]) throws -> [UInt8] { try key.signature(for: bytes) }
}

extension RSA2Signer: Confidential {
    /// The kind of signer, without its key.
    public var description: String { "RSA2Signer(\(bits) bits)" }
}
