import HTTPTypes
import Synchronization

/// What one call needs beside its content: its contract, its name in logs, the client's middleware, and the count of
/// sendings.
final class CallContext: Sendable {
    let contract: OperationContract
    let requestID: String
    /// What logs call the payment by, whatever the call is named.
    private let keyDigest: String?
    /// The call that the reply is to settle, where it is the answer to such a question.
    let settling: SettledCall?
    private let client: Client
    private let start = ContinuousClock.now
    private let sendings = Mutex(0)
    private let signings = Mutex(0)
    private let head = Mutex<ResponseHead?>(nil)
    private let clock = Mutex<Duration?>(nil)
    private let text = Mutex<(@Sendable () -> SignedText)?>(nil)

    init(
        _ contract: OperationContract, _ client: Client, settling: SettledCall? = nil, of call: StoredCall? = nil
    ) {
        self.contract = contract
        self.settling = settling
        self.client = client
        let isHeard = !client.middleware.isEmpty
        requestID = client.settings.requestID ?? (isHeard ? client.requestID() : "")
        let key = isHeard ? contract.idempotencyKey.flatMap { call?.sent([$0]) } : nil
        keyDigest = key.map { KeyDigest.of($0, operation: contract.id) }
    }

    /// What is left of the time that a call may take; throws where the caller's deadline has passed.
    func left(of timeout: Duration) throws(NotSent) -> Duration {
        guard let deadline = client.settings.deadline else { return timeout }
        let left = min(timeout, deadline - (ContinuousClock.now - start))
        guard left > .zero else { throw NotSent(.deadlinePassed) }
        return left
    }

    /// The name that the caller gave to the call, for the first request that is signed for it.
    func firstRequestID() -> String? {
        let isFirst = signings.withLock { signings in
            signings += 1
            return signings == 1
        }
        return isFirst ? client.settings.requestID : nil
    }

    /// Notes what was signed for the last sending.
    func note(_ text: @escaping @Sendable () -> SignedText) { self.text.withLock { $0 = text } }

    /// What was signed for the last sending.
    var signedText: SignedText? { text.withLock { $0 }?() }

    /// The clock of the call: a channel's own, or set by what the platform said of it.
    func clock(_ clock: WallClock) -> WallClock {
        guard client.settings.correctsClock, let difference = self.clock.withLock({ $0 }) else { return clock }
        let milliseconds =
            difference.components.seconds * 1000 + difference.components.attoseconds / 1_000_000_000_000_000
        return WallClock { clock.milliseconds() - milliseconds }
    }

    /// Notes that the platform verifiably refused the time of the call, and says whether the call may be sent once more with the
    /// platform's: the refusal proves that this sending did nothing, and a key that no other did it either.
    func mayCorrectClock(after node: ResponseNode) -> Bool {
        guard node.authenticity == .signed, case .refusal(let refusal) = node.status,
            let difference = refusal.error.clockDifference
        else { return false }
        clock.withLock { $0 = difference }
        return client.settings.correctsClock && refusal.entry?.effect == ErrorEffect.none
            && (contract.effect == .reads || contract.idempotencyKey != nil)
    }

    /// Throws where the settings are none, before anything is signed.
    func checkSettings(refused: [HTTPField.Name] = []) throws(NotSent) {
        let violations = client.settings.violations(refused)
        guard violations.isEmpty else {
            throw NotSent(.invalidRequest(InvalidRequest(subject: contract.id, violations: violations)))
        }
    }

    /// Sends the signed call; the closure signs it anew, should a middleware repeat it.
    func send(
        _ request: TransportRequest, resign: @escaping MiddlewareChain.Signing
    ) async throws(CallFailure) -> TransportResponse {
        var (signed, refused) = signed(request, named: contract.id, effect: contract.effect)
        do throws(NotSent) {
            try checkSettings(refused: refused)
            signed.shorten(timeout: try left(of: signed.request.timeout))
        } catch {
            throw .notSent(error)
        }
        let chain = MiddlewareChain(signed, middleware, client.transport, resign: resign)
        defer {
            sendings.withLock { $0 += chain.sendings }
            if let reply = chain.reply { head.withLock { $0 = ResponseHead(reply, keeping: client.settings.kept) } }
        }
        return try await chain.send()
    }

    /// Sends a request of the channel's own, such as a sign-in, through the same middleware.
    func send(
        own request: TransportRequest, named name: String, effect: OperationEffect
    ) async throws(CallFailure) -> TransportResponse {
        // Many calls wait for it, so that the deadline of one is not its own.
        let (signed, _) = signed(request, named: name, effect: effect)
        return try await MiddlewareChain(signed, client.middleware, client.transport, resign: nil).send()
    }

    /// The request with the caller's headers, and the names of those that it does not take.
    private func signed(
        _ request: TransportRequest, named name: String, effect: OperationEffect
    ) -> (SignedRequest, refused: [HTTPField.Name]) {
        var signed = SignedRequest(
            request, operationID: name, effect: effect, channel: client.channel.traits.kind, requestID: requestID,
            keyDigest: keyDigest, tags: client.settings.tags, attempts: client.settings.attempts,
            text: name == contract.id ? text.withLock { $0 } : nil)
        let headers = client.settings.headers
        let refused =
            headers.isEmpty ? [] : Set(headers.map(\.name)).filter { !signed.addHeader($0, headers[$0] ?? "") }
        if let userAgent { _ = signed.addHeader(.userAgent, userAgent) }
        return (signed, refused.sorted { $0.rawName < $1.rawName })
    }

    /// The client's middleware; where attempts are asked for and nothing makes them, with what does.
    private var middleware: [any Middleware] {
        guard let attempts = client.settings.attempts, contract.effect == .reads,
            !client.middleware.contains(where: { $0 is QueryRetry })
        else { return client.middleware }
        return [QueryRetry(attempts: attempts, budget: client.retries)] + client.middleware
    }

    /// How the library calls itself in whatever is sent for the call; nil for not at all.
    var userAgent: String? { client.settings.userAgent }

    /// What came of the last reply to the call.
    var lastHead: ResponseHead? { head.withLock { $0 } }

    /// Tells the middleware how the call ended.
    func finish<Operation: CloudOperation>(_ outcome: Outcome<Operation>) {
        guard !client.middleware.isEmpty else { return }
        let (kind, detail) = outcome.summary
        let summary = CallSummary(
            operationID: contract.id, effect: contract.effect, channel: client.channel.traits.kind,
            requestID: requestID, keyDigest: keyDigest, kind: kind, detail: detail, words: outcome.words,
            sendings: sendings.withLock { $0 }, duration: ContinuousClock.now - start, tags: client.settings.tags,
            clockDifference: clock.withLock { $0 })
        for middleware in client.middleware { middleware.finished(summary) }
    }
}
