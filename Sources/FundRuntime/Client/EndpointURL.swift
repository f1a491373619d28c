import struct Foundation.URL
import struct Foundation.URLComponents

/// The parts of an address that a request is sent to.
struct EndpointURL: Hashable, Sendable {
    let scheme: String
    let authority: String
    let path: String

    /// Takes an address apart; plain http is for this machine alone, so that tests need no certificate.
    init(_ url: URL) throws(ConfigurationError) {
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), let host = parts.percentEncodedHost, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { throw .invalidEndpoint }
        guard scheme == "https" || scheme == "http" else { throw .invalidEndpoint }
        guard scheme == "https" || Self.loopback.contains(host.lowercased()) else { throw .insecureEndpoint }
        self.scheme = scheme
        authority = parts.port.map { "\(host):\($0)" } ?? host
        path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    }

    /// This machine, by its names.
    static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]", "::1"]
}
