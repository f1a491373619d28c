/// Brings the keys of a client from where the application keeps them: a vault, an HSM, a secrets service.
///
/// The signer it returns may leave the key where it is and only ask for signatures; it is kept for the life of the
/// client, and asked once for each request.
public protocol CredentialProvider: Sendable {
    /// What signs requests.
    func requestSigner() async throws -> any AsyncRequestSigner
    /// What checks replies.
    func replyVerifier() async throws -> any ResponseVerifier
}

extension GatewayConfiguration {
    /// A configuration with the keys of a provider, asked for once, now.
    ///
    /// Errors of the provider come through unchanged: it is for the provider to keep secrets out of them.
    public init(
        environment: GatewayEnvironment, appID: String, credentials: any CredentialProvider,
        timeout: Duration = .seconds(15), maximumResponseSize: Int = 1 << 20
    ) async throws {
        try await self.init(
            environment: environment, appID: appID, remoteSigner: try await credentials.requestSigner(),
            verifier: try await credentials.replyVerifier(), timeout: timeout, maximumResponseSize: maximumResponseSize)
    }
}
