/// Finds the key that a reply or notice must be signed with.
package struct ReplyTrust: Sendable {
    let configuration: GatewayConfiguration
    private let store: CertificateStore?

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock) {
        self.configuration = configuration
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
        named serialNumber: String?
    ) async throws(UnknownCause) -> (verifier: any ReplyVerifier, authenticity: ReplyNode.Authenticity) {
        guard let store else { return (configuration.verifier, .signed) }
        guard let serialNumber else { return (configuration.verifier, .signedUnnamed) }
        return (try await store.verifier(for: serialNumber), .signed)
    }
}
