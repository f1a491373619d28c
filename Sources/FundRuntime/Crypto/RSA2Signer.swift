import Crypto
import CryptoExtras
import Foundation

/// Signs with an RSA private key in memory: RSA2, that is PKCS#1 v1.5 with SHA-256.
///
/// The key is parsed once and never printed.
public struct RSA2Signer: RequestSigner {
    private let key: _RSA.Signing.PrivateKey

    /// The key of a text: PKCS#1 or PKCS#8, as PEM or as the bare base64 of Alipay's key tool.
    public init(privateKey text: String) throws(KeyError) {
        let contents = try KeyText.contents(text)
        if contents.label?.contains("CERTIFICATE") == true { throw .certificate }
        if contents.label?.contains("PUBLIC") == true { throw .notAPrivateKey }
        guard let key = try? _RSA.Signing.PrivateKey(derRepresentation: contents.der) else {
            let isPublic = (try? _RSA.Signing.PublicKey(derRepresentation: contents.der)) != nil
            throw isPublic ? .notAPrivateKey : .unusable
        }
        self.key = key
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
