/// Finds the key that a reply or notification must be signed with.
struct ResponseTrust: Sendable {
    private let configured: any ResponseVerifier
    private let store: CertificateStore?

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock) {
        configured = configuration.verifier
        store = configuration.certificates.map {
            CertificateStore(
                certificates: $0,
                download: CertificateDownload(configuration: configuration, transport: transport, clock: clock),
                clock: clock)
        }
    }

    /// The verifier for a message that names a certificate, or none; in key mode the name means nothing.
    ///
    /// A message that names no certificate where it should is checked with the configured one, but is not `named`.
    func verifier(
        named serialNumber: String?, userAgent: String?
    ) async throws(UnknownCause) -> (verifier: any ResponseVerifier, authenticity: ResponseNode.Authenticity) {
        guard let store else { return (configured, .signed) }
        guard let serialNumber else { return (configured, .signedUnnamed) }
        return (try await store.verifier(for: serialNumber, userAgent: userAgent), .signed)
    }
}
