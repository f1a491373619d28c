/// What the library does not offer on this host: a configuration of OpenSSL can take digests and signing away.
package struct UnavailableAlgorithm: Error, Hashable, Sendable, CustomStringConvertible {
    /// The algorithm, such as `MD5`.
    package let name: String

    init(_ name: String) { self.name = name }

    init(_ digest: DigestAlgorithm) { name = digest.rawValue }

    /// What is missing.
    package var description: String { "this host's libcrypto has no \(name)" }
}
