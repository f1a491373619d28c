import HTTPTypes

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests through `URLSession`: no redirects, cookies, cache or compression, and a deadline of its own.
///
/// Copies share one session and its connections. On Linux a new connection that drops before the reply has begun may be
/// silent until the deadline, or until the idle time where that is shorter; and the body of a redirect is held whole,
/// whatever its size. All sessions of a process take turns there, those of other packages too, so that a large download of
/// theirs can hold up a call, though not its deadline. On a server there, choose the transport of `FundAsyncHTTPClient`.
///
/// There Foundation uses libcurl: a proxy is what the variables `https_proxy` and `no_proxy` of the process say, the
/// trusted issuers are those of the system's bundle (`update-ca-certificates`), and connecting has no limit of its own
/// but the idle time. `connectionProxyDictionary` and variables such as `SSL_CERT_FILE` have no effect there.
public struct URLSessionTransport: Transport {
    private let session: ExchangeSession
    private let idleTimeout: Duration?
    private let timeToLetGo: Duration

    /// A transport with a session of its own.
    ///
    /// `idleTimeout` ends an exchange in which nothing is heard for so long, connecting included; the request's own
    /// timeout ends it in any case.
    public init(idleTimeout: Duration? = nil) { self.init(configuration: .ephemeral, idleTimeout: idleTimeout) }

    /// A transport with a session like the configuration, for proxies and TLS versions where the system heeds them.
    ///
    /// Cookies, caches, stored credentials and redirects stay off whatever the configuration says.
    public init(configuration: URLSessionConfiguration, idleTimeout: Duration? = nil) {
        self.init(configuration: configuration, idleTimeout: idleTimeout, timeToLetGo: .milliseconds(200))
    }

    /// The same, with how long a session may take to let go of a task: only then is it certain that it sent nothing.
    package init(configuration: URLSessionConfiguration, idleTimeout: Duration? = nil, timeToLetGo: Duration) {
        session = ExchangeSession(configuration)
        self.idleTimeout = idleTimeout
        self.timeToLetGo = timeToLetGo
    }

    /// Sends the request once.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        guard let urlRequest = urlRequest(request) else { throw .notSent(.invalidAddress) }
        if Task.isCancelled { throw .notSent(.cancelled) }
        let exchange = Exchange(
            limit: request.maximumResponseSize, hasBody: !request.body.isEmpty, receiving: session.receiving)
        session.start(urlRequest, exchange)
        let lettingGo = min(request.timeout / 10, timeToLetGo)
        let deadline = Timeouts.shared.schedule(after: request.timeout - lettingGo) {
            Self.stop(exchange, for: .timedOut, lettingGo)
        }
        defer { Timeouts.shared.cancel(deadline) }
        let result = await withTaskCancellationHandler {
            await exchange.result
        } onCancel: {
            Self.stop(exchange, for: .cancelled, timeToLetGo)
        }
        return try result.get()
    }

    /// Stops an exchange, and waits no longer for the session to let go of it.
    private static func stop(_ exchange: Exchange, for reason: TransportError, _ time: Duration) {
        exchange.stop(for: reason)
        _ = Timeouts.shared.schedule(after: time) { exchange.finish(.failure(reason)) }
    }

    private func urlRequest(_ request: TransportRequest) -> URLRequest? {
        guard let scheme = request.head.scheme, let authority = request.head.authority, let path = request.head.path,
            let url = URL(string: "\(scheme)://\(authority)\(path)")
        else { return nil }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.head.method.rawValue
        urlRequest.httpBody = Data(request.body)
        urlRequest.httpShouldHandleCookies = false
        urlRequest.cachePolicy = .reloadIgnoringLocalCacheData
        // Idle time, which is not a deadline; the one above is.
        urlRequest.timeoutInterval = idleTimeout.map { $0 / .seconds(1) } ?? request.timeout / .seconds(1) + 1
        // One after the other, each would be looked for among those before.
        urlRequest.allHTTPHeaderFields = Dictionary(
            request.head.headerFields.map { ($0.name.rawName, $0.value) }, uniquingKeysWith: { $1 })
        return urlRequest
    }
}

extension URLSessionTransport: Confidential {
    /// The kind of transport.
    public var description: String { "URLSessionTransport" }
}
