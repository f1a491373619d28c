import Crypto
import Foundation
import _CryptoExtras

/// Checks replies against Alipay's public key: RSA2, that is PKCS#1 v1.5 with SHA-256, always.
public struct RSA2Verifier: ResponseVerifier {
    private let key: _RSA.Signing.PublicKey

    /// The key of a text: SPKI or PKCS#1, as PEM or as the bare base64 that Alipay's console shows.
    ///
    /// What consoles, chat programs and variables do to such a text is undone where it is plain what was meant; otherwise the
    /// error names what was seen.
    public init(publicKey text: String) throws(KeyError) { try self.init(publicKey: Array(text.utf8)) }

    /// The key of the contents of a file: DER, or a text as above.
    public init(publicKey contents: [UInt8]) throws(KeyError) {
        let der = try KeyText.der(contents, isPrivate: false)
        do { key = try _RSA.Signing.PublicKey(derRepresentation: der) } catch { throw KeyError(der, isPrivate: false) }
    }

    /// A key that was read elsewhere.
    init(_ key: _RSA.Signing.PublicKey) { self.key = key }

    /// Whether the signature is Alipay's, over exactly these bytes.
    public func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool {
        // The digest type is fixed here: verifying a digest of the peer's choice would allow a downgrade.
        let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
        return key.isValidSignature(signature, for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
    }
}

extension RSA2Verifier: Confidential {
    /// The kind of verifier.
    public var description: String { "RSA2Verifier(\(key.keySizeInBits) bits)" }
}
