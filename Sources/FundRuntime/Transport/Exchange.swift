import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request on its way: gathers the reply and hands over the first result, whoever brings it.
final class Exchange: @unchecked Sendable {
    private let lock = NSLock()
    private let limit: Int
    private let hasBody: Bool
    private var head: HTTPResponse?
    private var body: [UInt8] = []
    private var reasonToStop: TransportError?
    private let cancelling = DispatchQueue(label: "FundRuntime cancellation")
    private let cancellation = NSLock()
    private var isOver = false
    private let first = FirstResult<Result<TransportResponse, TransportError>>()

    /// An exchange whose reply may have so many bytes.
    init(limit: Int, hasBody: Bool) {
        self.limit = limit
        self.hasBody = hasBody
    }

    /// The result, once there is one.
    var result: Result<TransportResponse, TransportError> {
        get async { await first.value }
    }

    /// Notes the status and headers; false when the reply is encoded, or announced to be too large.
    func receive(_ head: HTTPResponse, announced: Int64) -> Bool {
        lock.withLock { self.head = head }
        // The session would decode it without asking, and without a limit.
        if let encoding = head.headerFields[.contentEncoding], encoding.lowercased() != "identity" {
            finish(.failure(.encodedResponse))
            return false
        }
        guard announced > Int64(limit) else { return true }
        finish(.failure(.responseTooLarge))
        return false
    }

    /// Adds a piece of the body; false when it is one too many.
    func receive(_ data: Data) -> Bool {
        let fits = lock.withLock {
            guard data.count <= limit - body.count else { return false }
            body.append(contentsOf: data)
            return true
        }
        if !fits { finish(.failure(.responseTooLarge)) }
        return fits
    }

    /// Stops the task for a reason of ours: how the exchange ended is known once the session has let go of it.
    func stop(_ task: URLSessionTask, for reason: TransportError) {
        lock.withLock { reasonToStop = reasonToStop ?? reason }
        cancel(task)
    }

    /// Cancels the task, unless it is over: FoundationNetworking ends the process when the one meets the other.
    func cancel(_ task: URLSessionTask) {
        // It waits for the session, which may be busy: on a thread of its own, since others are few.
        cancelling.async { self.cancellation.withLock { if !self.isOver { task.cancel() } } }
    }

    /// Notes that the task is over.
    func end() { cancellation.withLock { isOver = true } }

    /// Ends the exchange with what has been received, unless it was being stopped.
    func complete() {
        let (reason, reply) = lock.withLock { (reasonToStop, head.map { TransportResponse(head: $0, body: body) }) }
        guard let reply, reason == nil else { return finish(.failure(reason ?? .connectionLost(code: 0))) }
        finish(.success(reply))
    }

    /// Ends the exchange without a reply; a session that took no byte of the body sent nothing that could be carried out.
    func fail(_ error: any Error, bytesSent: Int64) {
        let reason = lock.withLock { reasonToStop }
        let isUnsent = hasBody && bytesSent == 0
        finish(.failure(TransportError(error, stoppedFor: reason, isUnsent: isUnsent)))
    }

    /// Hands over a result; later ones are dropped.
    func finish(_ result: Result<TransportResponse, TransportError>) { first.resolve(result) }
}
