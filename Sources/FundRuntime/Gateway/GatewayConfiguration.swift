import Foundation

/// How to reach the Open Platform gateway, and as which app.
public struct GatewayConfiguration: Sendable {
    let endpoint: Endpoint
    let appID: String
    let signer: SigningKey
    let verifier: any ResponseVerifier
    let certificates: GatewayCertificates?
    let cipher: (any ContentCipher)?

    /// A configuration from the texts of the two keys.
    ///
    /// The app's private key may be PKCS#1 or PKCS#8, Alipay's public key SPKI or PKCS#1, each as PEM or bare base64.
    public init(
        environment: GatewayEnvironment, appID: String, privateKey: String, alipayPublicKey: String,
        contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) throws(ConfigurationError) {
        let signer: RSA2Signer
        let verifier: RSA2Verifier
        do { signer = try RSA2Signer(privateKey: privateKey) } catch { throw .privateKey(error) }
        do { verifier = try RSA2Verifier(publicKey: alipayPublicKey) } catch { throw .alipayPublicKey(error) }
        try self.init(
            environment: environment, appID: appID, signer: signer, verifier: verifier, contentCipher: contentCipher,
            timeout: timeout, maximumResponseSize: maximumResponseSize)
    }

    /// A configuration for certificate mode, from the text of the app's private key.
    public init(
        environment: GatewayEnvironment, appID: String, privateKey: String, certificates: GatewayCertificates,
        contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) throws(ConfigurationError) {
        let signer: RSA2Signer
        do { signer = try RSA2Signer(privateKey: privateKey) } catch { throw .privateKey(error) }
        try self.init(
            environment: environment, appID: appID, signer: signer, certificates: certificates,
            contentCipher: contentCipher, timeout: timeout, maximumResponseSize: maximumResponseSize)
    }

    /// A configuration for certificate mode with a signer of one's own.
    ///
    /// One signature is made and checked: the app's certificate must be for its key.
    public init(
        environment: GatewayEnvironment, appID: String, signer: any RequestSigner, certificates: GatewayCertificates,
        contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) throws(ConfigurationError) {
        try self.init(
            environment, appID, signer, certificates.alipayVerifier, certificates, contentCipher, timeout,
            maximumResponseSize)
    }

    /// A configuration with a signer and verifier of one's own.
    ///
    /// One signature is made and checked: if the verifier accepts it, the app's own public key is in the place of
    /// Alipay's, and every reply would be refused.
    public init(
        environment: GatewayEnvironment, appID: String, signer: any RequestSigner, verifier: any ResponseVerifier,
        contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) throws(ConfigurationError) {
        try self.init(environment, appID, signer, verifier, nil, contentCipher, timeout, maximumResponseSize)
    }

    private init(
        _ environment: GatewayEnvironment, _ appID: String, _ signer: any RequestSigner,
        _ verifier: any ResponseVerifier,
        _ certificates: GatewayCertificates?, _ cipher: (any ContentCipher)?, _ timeout: Duration,
        _ maximumResponseSize: Int
    ) throws(ConfigurationError) {
        try self.init(
            unproven: environment, appID, .local(signer), verifier, certificates, cipher, timeout, maximumResponseSize)
        do {
            try check(try signer.signature(for: Self.probe))
        } catch let error as ConfigurationError {
            throw error
        } catch let error as UnavailableAlgorithm {
            throw .unavailableAlgorithm(error.name)
        } catch {
            throw .signer
        }
    }

    /// A configuration whose signer was not asked yet.
    init(
        unproven environment: GatewayEnvironment, _ appID: String, _ signer: SigningKey,
        _ verifier: any ResponseVerifier, _ certificates: GatewayCertificates?, _ cipher: (any ContentCipher)?,
        _ timeout: Duration, _ maximumResponseSize: Int
    ) throws(ConfigurationError) {
        guard !appID.isEmpty else { throw .empty("appID") }
        try ConfigurationError.require(.sha256)
        if let missing = (verifier as? RSA2Verifier)?.unavailable { throw .unavailableAlgorithm(missing.name) }
        endpoint = try Endpoint(environment.url, timeout: timeout, maximumResponseSize: maximumResponseSize)
        self.appID = appID
        self.signer = signer
        self.verifier = verifier
        self.certificates = certificates
        self.cipher = cipher
    }

    /// What is signed once, to see whose keys these are.
    static let probe = Array("is this Alipay's key, or mine?".utf8)

    /// Checks whose keys made and would accept the signature of the probe.
    func check(_ signature: [UInt8]) throws(ConfigurationError) {
        if verifier.isValidSignature(signature, for: Self.probe) { throw .alipayKeyIsOwnPublicKey }
        if let certificates, !certificates.applicationVerifier.isValidSignature(signature, for: Self.probe) {
            throw .applicationCertificateOfOtherKey
        }
    }
}

extension GatewayConfiguration: Confidential {
    /// The host and the app, without keys.
    public var description: String { "GatewayConfiguration(\(endpoint.authority), \(appID))" }
}
