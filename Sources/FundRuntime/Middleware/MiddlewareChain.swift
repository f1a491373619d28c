import HTTPTypes
import Synchronization

/// Sends one signed request through the middleware to the transport.
///
/// It keeps its own record of what left the machine, so that the outcome does not hang on what a middleware says.
final class MiddlewareChain: Sendable {
    private struct Record {
        var sendings = 0
        /// Sendings that did not certainly stay here.
        var departures = 0
        var reply: TransportResponse?
        var error: TransportError?
    }

    /// Signs the request anew, with a time stamp and nonce of its own.
    typealias Signing = @Sendable () async throws(NotSent) -> TransportRequest

    private let original: SignedRequest
    private let middleware: [any Middleware]
    private let transport: any Transport
    private let resign: Signing?
    private let record = Mutex(Record())

    init(
        _ request: SignedRequest, _ middleware: [any Middleware], _ transport: any Transport, resign: Signing?
    ) {
        original = request
        self.middleware = middleware
        self.transport = transport
        self.resign = resign
    }

    /// How often the request was handed to the transport.
    var sendings: Int { record.withLock { $0.sendings } }

    /// The last reply that came from the transport.
    var reply: TransportResponse? { record.withLock { $0.reply } }

    /// Sends the request and says, where there is no reply, whether it may have left the machine.
    func send() async throws(CallFailure) -> TransportResponse {
        let reply: TransportResponse
        do {
            reply = try await pass(original, middleware[...])
        } catch {
            throw record.withLock { Self.failure(error, $0) }
        }
        let isGenuine = record.withLock {
            $0.reply.map { $0.head.status == reply.head.status && $0.body == reply.body }
        }
        if isGenuine == true { return reply }
        throw record.withLock { $0.departures > 0 } ? .unknown(.discardedResponse) : .notSent(NotSent(.middleware))
    }

    private func pass(
        _ request: SignedRequest, _ middleware: ArraySlice<any Middleware>
    ) async throws(TransportError) -> TransportResponse {
        guard let first = middleware.first else { return try await deliver(request) }
        return try await first.intercept(request) { request async throws(TransportError) in
            try await self.pass(request, middleware.dropFirst())
        }
    }

    private func deliver(_ request: SignedRequest) async throws(TransportError) -> TransportResponse {
        guard request.identity === original.identity else { throw .notSent(.other) }
        if Task.isCancelled { throw .cancelled }
        let outgoing = try await outgoing(request)
        let mayBegin = record.withLock { record in
            guard record.sendings == 0 || original.effect == .reads else { return false }
            record.sendings += 1
            // Until the transport says otherwise.
            record.departures += 1
            return true
        }
        guard mayBegin else { throw .alreadySent }
        do {
            let reply = try await transport.send(outgoing)
            record.withLock { $0.reply = reply }
            return reply
        } catch {
            record.withLock { record in
                let isUnsent = error.connectionFailure != nil
                if isUnsent { record.departures -= 1 }
                if !isUnsent || record.error == nil { record.error = error }
            }
            throw error
        }
    }

    /// What leaves the machine: for a repetition, the same question signed anew, since a nonce counts once and a time
    /// stamp ages.
    private func outgoing(_ request: SignedRequest) async throws(TransportError) -> TransportRequest {
        guard let resign, request.effect == .reads, sendings > 0 else { return request.request }
        let start = ContinuousClock.now
        let fresh: TransportRequest
        do throws(Deadline.Failure) {
            fresh = try await Deadline.run(request.request.timeout, resign)
        } catch {
            switch error {
            case .passed: throw .timedOut
            case .cancelled: throw .cancelled
            case .failed: throw .notSent(.other)
            }
        }
        return request.carriedOver(to: fresh, after: ContinuousClock.now - start)
    }

    private static func failure(_ error: TransportError, _ record: Record) -> CallFailure {
        guard record.departures > 0 else {
            let failure = record.error?.connectionFailure
            if error == .cancelled || failure == .cancelled { return .notSent(NotSent(.cancelledBeforeSending)) }
            return .notSent(NotSent(failure.map { .transport($0) } ?? .middleware))
        }
        guard error.connectionFailure != nil || error == .alreadySent else { return .unknown(UnknownCause(error)) }
        return .unknown(record.error.map { UnknownCause($0) } ?? .discardedResponse)
    }
}
