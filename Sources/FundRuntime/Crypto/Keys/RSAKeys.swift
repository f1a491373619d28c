/// A private key as a library holds it, for signatures of PKCS#1 v1.5 with SHA-256.
package protocol RSASigningKey: Sendable {
    /// The key of numbers; nil when they do not belong together.
    init?(_ numbers: RSAPrivateNumbers)
    /// The signature of the bytes; throws `UnavailableAlgorithm` where the host takes signing away.
    func signature(for bytes: [UInt8]) throws -> [UInt8]
}

/// A public key as a library holds it, for signatures of PKCS#1 v1.5.
package protocol RSAVerifyingKey: Sendable {
    /// The key of numbers.
    init?(_ numbers: RSAPublicNumbers)
    /// Whether the signature is of the bytes; false, too, where the host takes the digest away.
    func isValidSignature(_ signature: [UInt8], for bytes: [UInt8], _ digest: DigestAlgorithm) -> Bool
    /// What verifying with SHA-256 lacks on this host; nil when it can be done.
    var unavailable: UnavailableAlgorithm? { get }
}
