import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Owns the session; when the last transport goes, the session ends after the requests under way.
final class ExchangeSession: Sendable {
    private let delegate = ExchangeDelegate()
    private let session: URLSession
    /// Where the session receives, if that is known.
    let receiving: DispatchQueue?

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
        receiving = session.receivingQueue
    }

    deinit { session.finishTasksAndInvalidate() }

    /// Begins to send.
    func start(_ request: URLRequest, _ exchange: Exchange) {
        exchange.start { [self] exchange in
            let task = session.dataTask(with: request)
            delegate.add(exchange, for: task)
            return task
        }
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
        let exchange = exchange(of: task)
        #if canImport(FoundationNetworking)
            // A cancellation ends the task without an answer, and FoundationNetworking the process when the answer follows.
            if exchange?.isStopped == true { return }
        #endif
        // The redirect itself is the reply.
        exchange?.receive(Self.head(response), announced: 0)
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let exchange = exchange(of: dataTask), let response = response as? HTTPURLResponse else {
            return completionHandler(.cancel)
        }
        exchange.receive(Self.head(response), announced: response.expectedContentLength)
        completionHandler(exchange.isStopped ? .cancel : .allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(of: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }
        if let error { exchange?.fail(error, bytesSent: task.countOfBytesSent) } else { exchange?.complete() }
    }

    #if canImport(FoundationNetworking)
        /// A refusal that asks for a password: the whole reply has come, and FoundationNetworking would never end the task.
        func urlSession(
            _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            guard let exchange = exchange(of: task) else { return }
            exchange.complete()
            exchange.cancel()
        }

        /// libcurl wants to send the request once more, because a connection that it used again was closed without a reply.
        func urlSession(
            _ session: URLSession, task: URLSessionTask,
            needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
        ) {
            if let exchange = exchange(of: task) {
                exchange.finish(.failure(.connectionLost(code: URLError.Code.networkConnectionLost.rawValue)))
                exchange.cancel()
            }
            completionHandler(nil)
        }
    #endif

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
