extension GatewayConfiguration {
    /// A configuration with a key that lives elsewhere, such as in a vault, and a verifier.
    ///
    /// One signature is asked for and checked, as with a key at hand; it may take as long as a call.
    public init(
        environment: GatewayEnvironment, appID: String, remoteSigner: any AsyncRequestSigner,
        verifier: any ReplyVerifier, contentCipher: (any ContentCipher)? = nil, timeout: Duration = .seconds(15),
        maximumReplySize: Int = 1 << 20
    ) async throws(ConfigurationError) {
        try self.init(
            unproven: environment, appID, SigningKey(remoteSigner), verifier, nil, contentCipher, timeout,
            maximumReplySize)
        try await prove()
    }

    /// A configuration for certificate mode with a key that lives elsewhere, such as in a vault.
    ///
    /// One signature is asked for and checked: the app's certificate must be for its key.
    public init(
        environment: GatewayEnvironment, appID: String, remoteSigner: any AsyncRequestSigner,
        certificates: GatewayCertificates, contentCipher: (any ContentCipher)? = nil,
        timeout: Duration = .seconds(15), maximumReplySize: Int = 1 << 20
    ) async throws(ConfigurationError) {
        try self.init(
            unproven: environment, appID, SigningKey(remoteSigner), certificates.alipayVerifier, certificates,
            contentCipher, timeout, maximumReplySize)
        try await prove()
    }

    private func prove() async throws(ConfigurationError) {
        let signature: [UInt8]
        do { signature = try await signer.signature(for: Self.probe, within: timeout).signature } catch {
            throw .signer
        }
        try check(signature)
    }
}
