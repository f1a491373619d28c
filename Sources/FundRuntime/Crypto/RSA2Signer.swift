import Crypto
import Foundation
import _CryptoExtras

/// Signs with an RSA private key in memory: RSA2, that is PKCS#1 v1.5 with SHA-256.
///
/// The key is parsed once and never printed.
public struct RSA2Signer: RequestSigner {
    private let key: _RSA.Signing.PrivateKey

    /// The key of a text: PKCS#1 or PKCS#8, as PEM or as the bare base64 of Alipay's key tool.
    ///
    /// What consoles, chat programs and variables do to such a text is undone where it is plain what was meant; otherwise the
    /// error names what was seen.
    public init(privateKey text: String) throws(KeyError) { try self.init(privateKey: Array(text.utf8)) }

    /// The key of the contents of a file: DER, or a text as above, with certificates beside it or not.
    public init(privateKey contents: [UInt8]) throws(KeyError) {
        let der = try KeyText.der(contents, isPrivate: true)
        do { key = try _RSA.Signing.PrivateKey(derRepresentation: der) } catch { throw KeyError(der, isPrivate: true) }
    }

    /// The signature of the bytes.
    public func signature(for bytes: [UInt8]) throws -> [UInt8] {
        let signature = try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        return Array(signature.rawRepresentation)
    }
}

extension RSA2Signer: Confidential {
    /// The kind of signer, without its key.
    public var description: String { "RSA2Signer(\(key.keySizeInBits) bits)" }
}
