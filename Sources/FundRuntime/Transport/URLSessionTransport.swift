import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests through `URLSession`: no redirects, cookies, cache or compression, and a deadline of its own.
///
/// Copies share one session and its connections. On Linux a connection that drops is silent until the deadline.
public struct URLSessionTransport: Transport {
    private let session: ExchangeSession

    /// A transport with a session of its own.
    public init() { session = ExchangeSession() }

    /// Sends the request once.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportReply {
        guard let urlRequest = Self.urlRequest(request) else { throw .notSent }
        let exchange = Exchange(limit: request.maximumReplySize)
        let task = session.start(urlRequest, exchange)
        let deadline = Task {
            try await Task.sleep(for: request.timeout)
            exchange.finish(.failure(.timedOut))
            task.cancel()
        }
        defer { deadline.cancel() }
        let result = await withTaskCancellationHandler {
            await exchange.result
        } onCancel: {
            exchange.finish(.failure(.cancelled))
            task.cancel()
        }
        return try result.get()
    }

    private static func urlRequest(_ request: TransportRequest) -> URLRequest? {
        guard let scheme = request.head.scheme, let authority = request.head.authority, let path = request.head.path,
            let url = URL(string: "\(scheme)://\(authority)\(path)")
        else { return nil }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.head.method.rawValue
        urlRequest.httpBody = Data(request.body)
        urlRequest.httpShouldHandleCookies = false
        urlRequest.cachePolicy = .reloadIgnoringLocalCacheData
        // Idle time, which is not a deadline; the one above is.
        urlRequest.timeoutInterval = Double(request.timeout.components.seconds) + 1
        for field in request.head.headerFields {
            urlRequest.setValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        return urlRequest
    }
}
