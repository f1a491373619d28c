public import Foundation

/// Reads the two keys from files: PEM, bare base64 or DER.
public struct KeyFiles: CredentialProvider {
    private let privateKey: URL
    private let alipayPublicKey: URL

    /// The files of the app's private key and of Alipay's public key.
    public init(privateKey: URL, alipayPublicKey: URL) {
        self.privateKey = privateKey
        self.alipayPublicKey = alipayPublicKey
    }

    /// A signer with the private key.
    public func requestSigner() async throws -> any AsyncRequestSigner {
        do { return try RSA2Signer(try Self.contents(privateKey)) } catch let error as KeyError {
            throw ConfigurationError.privateKey(error)
        }
    }

    /// A verifier with Alipay's key.
    public func replyVerifier() async throws -> any ResponseVerifier {
        do { return try RSA2Verifier(try Self.contents(alipayPublicKey)) } catch let error as KeyError {
            throw ConfigurationError.alipayPublicKey(error)
        }
    }

    private static func contents(_ file: URL) throws(ConfigurationError) -> SecretBytes {
        guard var contents = try? Data(contentsOf: file) else { throw .unreadableFile(file.lastPathComponent) }
        defer { contents.resetBytes(in: contents.startIndex..<contents.endIndex) }
        var secret = SecretBytes(capacity: contents.count)
        contents.withUnsafeBytes { for byte in $0 { secret.append(byte) } }
        return secret
    }
}
