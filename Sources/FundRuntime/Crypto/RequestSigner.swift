/// Signs requests with the app's private key.
///
/// `RSA2Signer` is the one for a key in memory; write another for a key that lives elsewhere.
public protocol RequestSigner: Sendable {
    /// The RSA PKCS#1 v1.5 signature, with SHA-256, of the bytes.
    func signature(for bytes: [UInt8]) throws -> [UInt8]
}
