/// Signs requests with a private key that never comes here: a vault, an HSM, a signing service.
///
/// It is asked once for each request, and may be asked for several at a time. A call waits no longer for it than its own
/// timeout, what remains of that is left for sending, and a cancelled call does not wait at all. Without a signature in
/// time nothing is sent; one that comes later is dropped.
public protocol AsyncRequestSigner: Sendable {
    /// The RSA PKCS#1 v1.5 signature, with SHA-256, of the bytes.
    func signature(for bytes: [UInt8]) async throws -> [UInt8]
}

/// Signs requests with the app's private key, at once.
///
/// `RSA2Signer` is the one for a key in memory. A key that lives elsewhere, and takes its time, is an
/// `AsyncRequestSigner`.
public protocol RequestSigner: AsyncRequestSigner {
    /// The RSA PKCS#1 v1.5 signature, with SHA-256, of the bytes.
    func signature(for bytes: [UInt8]) throws -> [UInt8]
}
