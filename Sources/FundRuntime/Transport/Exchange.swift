import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request on its way: gathers the reply and hands over the first result, whoever brings it.
final class Exchange: Sendable {
    private struct State {
        var task: URLSessionTask?
        var head: HTTPResponse?
        var body: [UInt8] = []
        /// Why the reply, or what is still to come of it, is not wanted.
        var reason: TransportError?
    }

    private let limit: Int
    private let hasBody: Bool
    private let receiving: DispatchQueue?
    private let state = Mutex(State())
    private let first = FirstResult<Result<TransportResponse, TransportError>>()

    /// An exchange whose reply may have so many bytes; `receiving` is where its session receives, if that is known.
    init(limit: Int, hasBody: Bool, receiving: DispatchQueue?) {
        self.limit = limit
        self.hasBody = hasBody
        self.receiving = receiving
    }

    /// The result, once there is one.
    var result: Result<TransportResponse, TransportError> {
        get async { await first.value }
    }

    /// Whether the reply is not wanted any more.
    var isStopped: Bool { state.withLock { $0.reason != nil } }

    /// Begins to send by a task of the session, unless the exchange was stopped before.
    func start(_ makeTask: @escaping @Sendable (Exchange) -> URLSessionTask) {
        DispatchQueue.forSessions.async { [self] in
            guard !isStopped else { return }
            let task = makeTask(self)
            let isStopped = state.withLock { state in
                if state.reason == nil { state.task = task }
                return state.reason != nil
            }
            isStopped ? task.cancel() : task.resume()
        }
    }

    /// Stops for a reason of ours: how the exchange ended is known once the session has let go of the task.
    func stop(for reason: TransportError) {
        let isUnsent = state.withLock { state in
            state.reason = state.reason ?? reason
            return state.task == nil
        }
        if isUnsent { finish(.failure(.notSent(ConnectionFailure(waiting: reason)))) } else { cancel() }
    }

    /// Cancels the task.
    func cancel() {
        // Otherwise the session would hear of it once all that has arrived is read, and the server may go on sending.
        receiving?.suspend()
        DispatchQueue.forSessions.async { [self] in
            state.withLock { $0.task }?.cancel()
            receiving?.resume()
        }
    }

    /// Notes the status and headers, unless the reply is encoded, or announced to be too large.
    func receive(_ head: HTTPResponse, announced: Int64) {
        state.withLock { $0.head = head }
        // The session would decode it without asking, and without a limit.
        if let encoding = head.headerFields[.contentEncoding], encoding.lowercased() != "identity" {
            refuse(.encodedResponse)
        } else if announced > Int64(limit) {
            refuse(.responseTooLarge)
        }
    }

    /// Adds a piece of the body, unless it is one too many.
    func receive(_ data: Data) {
        let fits = state.withLock { state in
            guard state.reason == nil else { return true }
            guard data.count <= limit - state.body.count else { return false }
            state.body.append(contentsOf: data)
            return true
        }
        if !fits { refuse(.responseTooLarge) }
    }

    private func refuse(_ error: TransportError) {
        state.withLock { state in
            state.reason = error
            state.body = []
        }
        finish(.failure(error))
        // FoundationNetworking does not heed what a delegate answers.
        cancel()
    }

    /// Ends the exchange with what has been received, unless it was being stopped.
    func complete() {
        let (reason, reply) = state.withLock { state in
            (state.reason, state.head.map { TransportResponse(head: $0, body: state.body) })
        }
        guard let reply, reason == nil else { return finish(.failure(reason ?? .connectionLost(code: 0))) }
        finish(.success(reply))
    }

    /// Ends the exchange without a reply; a session that took no byte of the body sent nothing that could be carried out.
    func fail(_ error: any Error, bytesSent: Int64) {
        let reason = state.withLock { $0.reason }
        let isUnsent = hasBody && bytesSent == 0
        finish(.failure(TransportError(error, stoppedFor: reason, isUnsent: isUnsent)))
    }

    /// Hands over a result; later ones are dropped.
    func finish(_ result: Result<TransportResponse, TransportError>) { first.resolve(result) }
}
