import HTTPTypes

import struct Foundation.URL
import struct Foundation.URLComponents

/// Where a client's requests go, how long one may take, and how large its reply may be.
struct Endpoint: Sendable {
    let scheme: String
    let authority: String
    let path: String
    let timeout: Duration
    let maximumResponseSize: Int

    /// Takes an address apart; plain http is for this machine alone, so that tests need no certificate.
    init(_ url: URL, timeout: Duration, maximumResponseSize: Int) throws(ConfigurationError) {
        guard timeout > .zero, timeout <= .seconds(3600), maximumResponseSize > 0 else { throw .invalidLimit }
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), let host = parts.percentEncodedHost, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { throw .invalidEndpoint }
        guard scheme == "https" || scheme == "http" else { throw .invalidEndpoint }
        guard scheme == "https" || Self.loopback.contains(host.lowercased()) else { throw .insecureEndpoint }
        self.scheme = scheme
        authority = parts.port.map { "\(host):\($0)" } ?? host
        path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
        self.timeout = timeout
        self.maximumResponseSize = maximumResponseSize
    }

    /// This machine, by its names.
    static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]", "::1"]

    /// A request to a path, which asks for an unencoded reply, within the time that is left.
    func request(
        _ method: HTTPRequest.Method = .post, path: String, contentType: String?, body: [UInt8], timeout: Duration
    ) -> TransportRequest {
        var head = HTTPRequest(method: method, scheme: scheme, authority: authority, path: path)
        head.headerFields[.contentType] = contentType
        head.headerFields[.acceptEncoding] = "identity"
        return TransportRequest(head: head, body: body, timeout: timeout, maximumResponseSize: maximumResponseSize)
    }
}
