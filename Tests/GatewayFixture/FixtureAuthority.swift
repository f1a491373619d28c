import Foundation

/// Issues certificates of every shape, good and bad, so that tests need no files that expire.
package struct FixtureAuthority: Sendable {
    /// The hash of a signature, by the last number of its algorithm's name.
    package enum Digest: UInt8, Sendable {
        case sha1 = 5
        case sha256 = 11
        case sha384 = 12
        case sha512 = 13
    }

    /// What one certificate says.
    package struct Profile: Sendable {
        /// The subject as DER.
        package var subject: [UInt8]
        /// The serial number as the content of an INTEGER.
        package var serial: [UInt8]
        /// `yyMMddHHmmssZ`.
        package var notBefore = "260101000000Z"
        /// `yyMMddHHmmssZ`.
        package var notAfter = "460101000000Z"
        /// Whether it may issue others; nil leaves the extension out.
        package var isAuthority: Bool?
        /// How many authorities may follow.
        package var pathLength: UInt8?
        /// The first octet of the key usage; nil leaves the extension out.
        package var keyUsage: UInt8?
        /// More extensions, as DER.
        package var moreExtensions: [UInt8] = []
        /// What the issuer hashes before it signs.
        package var digest = Digest.sha256

        /// A certificate for a name.
        package init(_ name: String, serial: [UInt8] = [1]) {
            subject = FixtureDER.name([("CN", name)])
            self.serial = serial
        }
    }

    /// The name of the authority as DER.
    package let subject: [UInt8]
    /// Its private key.
    let key: FixtureKey
    /// Its own certificate.
    package let certificate: [UInt8]

    /// A root, or an authority below another one.
    package init(_ profile: Profile, key: String, issuer: FixtureAuthority? = nil) throws {
        self.key = try FixtureKey(key)
        subject = profile.subject
        let signer = issuer?.key ?? self.key
        certificate = try Self.certificate(
            profile, publicKey: self.key.library.spki, issuer: issuer?.subject ?? profile.subject,
            signer: signer)
    }

    /// A text in base64.
    package static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    /// A new private key, as bare base64 of PKCS#1.
    package static func newKey() throws -> String { try FixtureKey().privateKey }

    /// Issues a certificate for the public half of a private key.
    package func issue(_ profile: Profile, for key: String) throws -> [UInt8] {
        let publicKey = try FixtureKey(key).library.spki
        return try Self.certificate(profile, publicKey: publicKey, issuer: subject, signer: self.key)
    }

    /// Certificates as PEM with lines of any length.
    package static func pem(_ certificates: [[UInt8]], columns: Int = 76, end: String = "\n") -> String {
        certificates.map { certificate in
            var lines = ["-----BEGIN CERTIFICATE-----"]
            var rest = Data(certificate).base64EncodedString()[...]
            while !rest.isEmpty {
                lines.append(String(rest.prefix(columns)))
                rest = rest.dropFirst(columns)
            }
            return (lines + ["-----END CERTIFICATE-----", ""]).joined(separator: end)
        }.joined()
    }

    private static func certificate(
        _ profile: Profile, publicKey: [UInt8], issuer: [UInt8], signer: FixtureKey
    ) throws -> [UInt8] {
        let algorithm = FixtureDER.sequence(
            FixtureDER.node(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, profile.digest.rawValue])
                + [0x05, 0x00])
        let validity = FixtureDER.sequence(
            FixtureDER.node(0x17, Array(profile.notBefore.utf8)) + FixtureDER.node(0x17, Array(profile.notAfter.utf8)))
        var fields = FixtureDER.node(0xA0, [0x02, 0x01, 0x02]) + FixtureDER.node(0x02, profile.serial)
        fields += algorithm + issuer + validity + profile.subject + publicKey
        let extensions = extensions(profile)
        if !extensions.isEmpty { fields += FixtureDER.node(0xA3, FixtureDER.sequence(extensions)) }
        let signed = FixtureDER.sequence(fields)
        return FixtureDER.sequence(
            signed + algorithm + FixtureDER.node(0x03, [0] + (try signer.signature(of: signed, profile.digest))))
    }

    private static func extensions(_ profile: Profile) -> [UInt8] {
        var extensions: [UInt8] = []
        if let isAuthority = profile.isAuthority {
            var value: [UInt8] = isAuthority ? [0x01, 0x01, 0xFF] : []
            if let length = profile.pathLength { value += [0x02, 0x01, length] }
            extensions += FixtureDER.critical([0x55, 0x1D, 0x13], FixtureDER.sequence(value))
        }
        if let usage = profile.keyUsage {
            extensions += FixtureDER.critical(
                [0x55, 0x1D, 0x0F], [0x03, 0x02, UInt8(usage.trailingZeroBitCount), usage])
        }
        return extensions + profile.moreExtensions
    }
}
