/// Checks the signatures of replies against Alipay's public key.
public protocol ResponseVerifier: Sendable {
    /// Whether the signature is RSA PKCS#1 v1.5 with SHA-256 over the bytes, whatever any message claims about itself.
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool
}
