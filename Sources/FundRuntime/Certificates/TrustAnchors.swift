import SwiftASN1

/// The pinned roots, and the question whether a certificate comes from one of them.
///
/// A root is trusted because it is pinned, not for its signature. Every certificate below it must be signed by the one
/// above, be valid, and be allowed to issue where it did.
package struct TrustAnchors: Sendable {
    /// How many authorities may be between a certificate and its root.
    private static let maximumPathLength = 4

    let roots: [Certificate]

    /// The roots of a bundle with an RSA signature.
    package init(_ bundle: [UInt8]) throws(CertificateError) { roots = try Certificate.roots(bundle) }

    /// Checks the way from a certificate to a root, at a time in seconds since 1970-01-01 00:00:00 GMT.
    package func check(
        _ certificate: Certificate, _ intermediates: [Certificate], at seconds: Int64
    ) throws(CertificateError) {
        guard certificate.extensions.maySignData, certificate.extensions.isAuthority != true else {
            throw .notForSigning
        }
        try Self.checkValidity(certificate, seconds)
        var walk = Walk(roots: roots, intermediates: intermediates, seconds: seconds)
        if !walk.reachesRoot(from: certificate, below: 0) { throw walk.failure }
    }

    static func checkValidity(_ certificate: Certificate, _ seconds: Int64) throws(CertificateError) {
        if seconds < certificate.validity.lowerBound { throw .notYetValid }
        if seconds > certificate.validity.upperBound { throw .expired }
        if certificate.extensions.hasUnknownCritical { throw .malformed }
    }

    /// Whether the key of one certificate signed another.
    static func isSigned(_ certificate: Certificate, by issuer: Certificate) -> Bool {
        guard let key = issuer.rsaNumbers.flatMap(RSAPublicKey.init),
            let digest = digest(of: certificate.signatureAlgorithm)
        else { return false }
        return key.isValidSignature(certificate.signature, for: certificate.signedBytes, digest)
    }

    private static func digest(of signatureAlgorithm: ASN1ObjectIdentifier) -> DigestAlgorithm? {
        switch signatureAlgorithm {
        case [1, 2, 840, 113_549, 1, 1, 5]: .sha1
        case [1, 2, 840, 113_549, 1, 1, 11]: .sha256
        case [1, 2, 840, 113_549, 1, 1, 12]: .sha384
        case [1, 2, 840, 113_549, 1, 1, 13]: .sha512
        default: nil
        }
    }

    /// The search for a way; it remembers the most telling reason why there is none.
    private struct Walk {
        let roots: [Certificate]
        let intermediates: [Certificate]
        let seconds: Int64
        private(set) var failure = CertificateError.unknownIssuer
        /// Signatures left to check, so that a crafted heap of certificates cannot keep the search busy.
        private var budget = 64

        init(roots: [Certificate], intermediates: [Certificate], seconds: Int64) {
            self.roots = roots
            self.intermediates = intermediates
            self.seconds = seconds
        }

        /// `length` authorities are below the issuer that is looked for.
        mutating func reachesRoot(from certificate: Certificate, below length: Int) -> Bool {
            for root in roots where root.subject == certificate.issuer {
                if mayIssue(root, certificate, length, isRoot: true) { return true }
            }
            guard length < TrustAnchors.maximumPathLength else { return false }
            for issuer in intermediates where issuer.subject == certificate.issuer && issuer != certificate {
                // One that issued itself leads nowhere.
                guard !issuer.isSelfIssued else { continue }
                if mayIssue(issuer, certificate, length, isRoot: false),
                    reachesRoot(from: issuer, below: length + 1)
                {
                    return true
                }
            }
            return false
        }

        private mutating func mayIssue(
            _ issuer: Certificate, _ certificate: Certificate, _ length: Int, isRoot: Bool
        ) -> Bool {
            guard budget > 0 else { return false }
            budget -= 1
            guard TrustAnchors.isSigned(certificate, by: issuer) else { return fail(.invalidSignature) }
            let allowed = issuer.extensions
            // Old roots may have no extensions; they were pinned as roots all the same. One that says it is none was pinned
            // by mistake, such as an app's certificate in the place of the root.
            guard allowed.isAuthority ?? isRoot, allowed.maySignCertificates,
                length <= allowed.maximumPathLength ?? .max
            else {
                return fail(.notAnAuthority)
            }
            do {
                try TrustAnchors.checkValidity(issuer, seconds)
                return true
            } catch {
                return fail(error)
            }
        }

        private mutating func fail(_ error: CertificateError) -> Bool {
            failure = error
            return false
        }
    }
}
