public import Foundation

/// Reads the two keys from files: PEM or bare base64.
public struct KeyFiles: CredentialProvider {
    /// Far more than any RSA key takes.
    private static let maximumSize = 65_536

    private let privateKey: URL
    private let alipayPublicKey: URL

    /// The files of the app's private key and of Alipay's public key.
    public init(privateKey: URL, alipayPublicKey: URL) {
        self.privateKey = privateKey
        self.alipayPublicKey = alipayPublicKey
    }

    /// A signer with the private key.
    public func requestSigner() async throws -> any AsyncRequestSigner {
        do { return try RSA2Signer(privateKey: try Self.text(privateKey)) } catch let error as KeyError {
            throw ConfigurationError.privateKey(error)
        }
    }

    /// A verifier with Alipay's key.
    public func replyVerifier() async throws -> any ResponseVerifier {
        do { return try RSA2Verifier(publicKey: try Self.text(alipayPublicKey)) } catch let error as KeyError {
            throw ConfigurationError.alipayPublicKey(error)
        }
    }

    private static func text(_ file: URL) throws -> String {
        let data = try Data(contentsOf: file)
        guard data.count <= maximumSize else { throw KeyError.unusable }
        return String(decoding: data, as: UTF8.self)
    }
}
