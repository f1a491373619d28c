extension GatewayConfiguration {
    /// How long the first signature may take at least: a vault may have to wake up.
    private static var proofTime: Duration { .seconds(60) }

    /// A configuration with a key that lives elsewhere, such as in a vault, and a verifier.
    ///
    /// One signature is asked for and checked, as with a key at hand; it may take a minute.
    public init(
        environment: GatewayEnvironment, appID: String, remoteSigner: any AsyncRequestSigner,
        verifier: any ResponseVerifier, contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15),
        maximumResponseSize: Int = 1 << 20
    ) async throws(ConfigurationError) {
        try self.init(
            unproven: environment, appID, SigningKey(remoteSigner), verifier, nil, contentCipher, timeout,
            maximumResponseSize)
        try await prove()
    }

    /// A configuration for certificate mode with a key that lives elsewhere, such as in a vault.
    ///
    /// One signature is asked for and checked: the app's certificate must be for its key.
    public init(
        environment: GatewayEnvironment, appID: String, remoteSigner: any AsyncRequestSigner,
        certificates: GatewayCertificates, contentCipher: (any ContentCipher)? = nil,
        timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) async throws(ConfigurationError) {
        try self.init(
            unproven: environment, appID, SigningKey(remoteSigner), certificates.alipayVerifier, certificates,
            contentCipher, timeout, maximumResponseSize)
        try await prove()
    }

    private func prove() async throws(ConfigurationError) {
        let signature: [UInt8]
        do {
            signature = try await signer.signature(for: Self.probe, within: max(endpoint.timeout, Self.proofTime))
                .signature
        } catch {
            throw .signer
        }
        try check(signature)
    }
}
