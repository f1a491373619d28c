import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Owns the session; when the last transport goes, the session ends after the requests under way.
final class ExchangeSession: Sendable {
    private let delegate = ExchangeDelegate()
    private let session: URLSession

    init(_ configuration: URLSessionConfiguration) {
        let configuration = configuration.copy() as? URLSessionConfiguration ?? .ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpMaximumConnectionsPerHost = 64
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: .forExchanges)
    }

    deinit { session.finishTasksAndInvalidate() }

    /// Begins to send.
    func start(_ request: URLRequest, _ exchange: Exchange) -> URLSessionDataTask {
        let task = session.dataTask(with: request)
        delegate.add(exchange, for: task)
        task.resume()
        return task
    }
}

/// Hears from the session and passes on to the exchange of each task.
private final class ExchangeDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let lock = NSLock()
    private var exchanges: [Int: Exchange] = [:]

    func add(_ exchange: Exchange, for task: URLSessionTask) {
        lock.withLock { exchanges[task.taskIdentifier] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> Exchange? {
        lock.withLock { exchanges[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // The redirect itself is the reply.
        _ = exchange(of: task)?.receive(Self.head(response), announced: 0)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let exchange = exchange(of: dataTask), let response = response as? HTTPURLResponse else {
            return completionHandler(.cancel)
        }
        let fits = exchange.receive(Self.head(response), announced: response.expectedContentLength)
        completionHandler(fits ? .allow : .cancel)
        // FoundationNetworking does not heed the answer.
        if !fits { Self.cancel(dataTask, exchange) }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let exchange = exchange(of: dataTask) else { return }
        if !exchange.receive(data) { Self.cancel(dataTask, exchange) }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }
        guard let exchange else { return }
        exchange.end()
        guard let error else { return exchange.complete() }
        exchange.fail(error, bytesSent: task.countOfBytesSent)
    }

    #if canImport(FoundationNetworking)
        /// A refusal that asks for a password: the whole reply has come, and FoundationNetworking would never end the task.
        func urlSession(
            _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            guard let exchange = exchange(of: task) else { return }
            exchange.complete()
            Self.cancel(task, exchange)
        }

        /// libcurl wants to send the request once more, because a connection that it used again was closed without a reply.
        func urlSession(
            _ session: URLSession, task: URLSessionTask,
            needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
        ) {
            if let exchange = exchange(of: task) {
                exchange.finish(.failure(.connectionLost(code: URLError.Code.networkConnectionLost.rawValue)))
                Self.cancel(task, exchange)
            }
            completionHandler(nil)
        }
    #endif

    /// FoundationNetworking calls the delegate on the very queue that a cancellation waits for.
    private static func cancel(_ task: URLSessionTask, _ exchange: Exchange) {
        exchange.cancel(task)
    }

    private static func head(_ response: HTTPURLResponse) -> HTTPResponse {
        var head = HTTPResponse(status: .init(code: min(max(response.statusCode, 0), 999)))
        let fields = response.allHeaderFields.compactMap { field -> HTTPField? in
            guard let name = field.key as? String, let value = field.value as? String else { return nil }
            return HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
        // The order of a dictionary is random; names that differ by case alone are one field, whose values are joined.
        head.headerFields = HTTPFields(fields.sorted { $0.name.rawName < $1.name.rawName })
        return head
    }
}
