public import Foundation

/// The three certificates of certificate mode: the app's, Alipay's, and the roots that are pinned.
///
/// Fund calls need this mode. The texts are the contents of the files that Alipay's console hands out; Alipay's file
/// holds the certificate of the authority that issued it as well.
public struct GatewayCertificates: Sendable {
    /// How far the configured Alipay certificate is checked.
    ///
    /// Downloaded ones are always checked up to a root.
    @nonexhaustive public enum AlipayTrust: Hashable, Sendable {
        /// Up to a pinned root; the file must hold the certificates between.
        case chain
        /// It is trusted because it is configured, as a public key would be; only its validity is checked. For files
        /// of Alipay that hold the last certificate alone.
        case pinned
    }

    let application: Certificate
    let alipay: Certificate
    let anchors: TrustAnchors
    let alipayVerifier: RSA2Verifier
    let applicationVerifier: RSA2Verifier

    /// `app_cert_sn`.
    public let applicationSerialNumber: String
    /// The serial number by which replies name the configured Alipay certificate.
    public let alipaySerialNumber: String
    /// `alipay_root_cert_sn`.
    public let rootSerialNumber: String

    /// Certificates from the contents of the files: PEM or DER.
    public init(
        application: [UInt8], alipay: [UInt8], root: [UInt8], alipayTrust: AlipayTrust = .chain,
        clock: WallClock = .system
    ) throws(ConfigurationError) {
        // First of all: without a digest every signature would look like a forged one.
        try ConfigurationError.require(.sha256, .md5)
        let seconds = clock.milliseconds() / 1000
        do {
            self.application = try Self.last(of: try Certificate.all(in: application))
            applicationVerifier = try RSA2Verifier(self.application)
            try TrustAnchors.checkValidity(self.application, seconds)
        } catch {
            throw .applicationCertificate(error)
        }
        do { anchors = try TrustAnchors(root) } catch { throw .rootCertificate(error) }
        do {
            let certificates = try Certificate.all(in: alipay)
            self.alipay = try Self.last(of: certificates)
            alipayVerifier = try RSA2Verifier(self.alipay)
            switch alipayTrust {
            case .chain: try anchors.check(self.alipay, certificates, at: seconds)
            case .pinned: try TrustAnchors.checkValidity(self.alipay, seconds)
            }
        } catch {
            throw .alipayCertificate(error)
        }
        do {
            applicationSerialNumber = try self.application.platformSerialNumber
            alipaySerialNumber = try self.alipay.platformSerialNumber
            rootSerialNumber = try Certificate.platformSerialNumber(of: anchors.roots)
        } catch {
            throw .unavailableAlgorithm(error.name)
        }
    }

    /// Certificates from PEM texts.
    public init(
        application: String, alipay: String, root: String, alipayTrust: AlipayTrust = .chain,
        clock: WallClock = .system
    ) throws(ConfigurationError) {
        try self.init(
            application: Array(application.utf8), alipay: Array(alipay.utf8), root: Array(root.utf8),
            alipayTrust: alipayTrust, clock: clock)
    }

    /// Certificates from files, such as `appCertPublicKey_….crt`, `alipayCertPublicKey_RSA2.crt`, `alipayRootCert.crt`.
    public init(
        applicationFile: URL, alipayFile: URL, rootFile: URL, alipayTrust: AlipayTrust = .chain,
        clock: WallClock = .system
    ) throws(ConfigurationError) {
        try self.init(
            application: try Self.contents(applicationFile), alipay: try Self.contents(alipayFile),
            root: try Self.contents(rootFile), alipayTrust: alipayTrust, clock: clock)
    }

    private static func contents(_ file: URL) throws(ConfigurationError) -> [UInt8] {
        guard file.isFileURL, let contents = try? Data(contentsOf: file) else {
            throw .unreadableFile(file.lastPathComponent)
        }
        return Array(contents)
    }

    /// The certificate that issues no other, wherever it is in the file.
    private static func last(of certificates: [Certificate]) throws(CertificateError) -> Certificate {
        let found = certificates.first { $0.extensions.isAuthority != true } ?? certificates.first
        guard let found else { throw .empty }
        return found
    }
}

extension GatewayCertificates: Confidential {
    /// The serial numbers, which every request shows.
    public var description: String { "GatewayCertificates(\(applicationSerialNumber), \(alipaySerialNumber))" }
}
