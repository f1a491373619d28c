import Foundation
public import FundRuntime

/// Keys and certificates that were made for this process, and that nothing else trusts.
///
/// Making them takes a moment; `shared` is made once.
public struct TestKeys: Sendable {
    /// The keys of this process.
    public static var shared: TestKeys { get throws { try made.get() } }
    private static let made = Result { try TestKeys() }

    /// The app's private key, as bare base64 of PKCS#1.
    public let applicationPrivateKey: String
    /// The app's public key, as bare base64.
    public let applicationPublicKey: String
    /// The platform's public key, as bare base64.
    public let alipayPublicKey: String
    /// The AES key of contents, as base64.
    public let contentKey: String
    /// The app's certificate, as PEM.
    public let applicationCertificate: String
    /// The platform's certificate, as PEM.
    public let alipayCertificate: String
    /// The certificate of the root, as PEM.
    public let rootCertificate: String
    /// The three certificates.
    public let certificates: GatewayCertificates

    /// What contents are encrypted with.
    let contentCipher: AESContentCipher
    /// The app's signer.
    let applicationSigner: RSA2Signer
    /// What the gateway checks requests with.
    let applicationVerifier: RSA2Verifier
    /// What the gateway signs with.
    let alipaySigner: RSA2Signer
    /// What a client checks replies with.
    let alipayVerifier: RSA2Verifier
    /// What someone signs with whom nobody trusts.
    let forger: RSA2Signer

    /// Makes keys and certificates.
    public init() throws {
        let (application, alipay) = (try RSAKeyPair(), try RSAKeyPair())
        applicationPrivateKey = application.privateKey
        applicationPublicKey = Data(application.publicKey).base64EncodedString()
        alipayPublicKey = Data(alipay.publicKey).base64EncodedString()
        contentKey = Data((0..<16).map { _ in UInt8.random(in: 0 ... .max) }).base64EncodedString()
        contentCipher = try AESContentCipher(key: contentKey)
        let root = try TestAuthority()
        applicationCertificate = DERText.pem(
            certificate: try root.issue("fundgen test app", application.publicKey, serial: 2))
        alipayCertificate = DERText.pem(
            certificate: try root.issue("fundgen test platform", alipay.publicKey, serial: 3))
        rootCertificate = DERText.pem(certificate: root.certificate)
        certificates = try GatewayCertificates(
            application: applicationCertificate, alipay: alipayCertificate, root: rootCertificate)
        applicationSigner = try RSA2Signer(privateKey: application.privateKey)
        applicationVerifier = try RSA2Verifier(publicKey: application.publicKey)
        alipaySigner = try RSA2Signer(privateKey: alipay.privateKey)
        alipayVerifier = try RSA2Verifier(publicKey: alipay.publicKey)
        forger = try RSA2Signer(privateKey: try RSAKeyPair().privateKey)
    }
}

extension TestKeys: CustomStringConvertible {
    /// What they are, without any of them.
    public var description: String { "TestKeys" }
}
