import Foundation
import HTTPTypes

/// One request on its way: gathers the reply and hands over the first result, whoever brings it.
final class Exchange: @unchecked Sendable {
    private let lock = NSLock()
    private let limit: Int
    private var head: HTTPResponse?
    private var body: [UInt8] = []
    private let first = FirstResult<Result<TransportResponse, TransportError>>()

    /// An exchange whose reply may have so many bytes.
    init(limit: Int) { self.limit = limit }

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

    /// Ends the exchange with what has been received, or with the error.
    func complete(_ error: TransportError?) {
        if let error { return finish(.failure(error)) }
        let reply = lock.withLock { head.map { TransportResponse(head: $0, body: body) } }
        finish(reply.map { .success($0) } ?? .failure(.connectionLost(code: 0)))
    }

    /// Hands over a result; later ones are dropped.
    func finish(_ result: Result<TransportResponse, TransportError>) { first.resolve(result) }
}
