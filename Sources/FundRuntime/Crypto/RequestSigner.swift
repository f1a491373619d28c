/// Signs requests with the app's private key, at once.
///
/// `RSA2Signer` is the one for a key in memory. A key that lives elsewhere, and takes its time, is an
/// `AsyncRequestSigner`.
public protocol RequestSigner: AsyncRequestSigner {
    /// The RSA PKCS#1 v1.5 signature, with SHA-256, of the bytes.
    func signature(for bytes: [UInt8]) throws -> [UInt8]
}
