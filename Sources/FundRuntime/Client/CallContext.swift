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

    init(
        _ contract: OperationContract, _ client: Client, settling: SettledCall? = nil, of call: StoredCall? = nil
    ) {
        self.contract = contract
        self.settling = settling
        self.client = client
        let isHeard = !client.middleware.isEmpty
        requestID = isHeard ? client.requestID() : ""
        let key = isHeard ? contract.idempotencyKey.flatMap { call?.sent([$0]) } : nil
        keyDigest = key.map { KeyDigest.of($0, operation: contract.id) }
    }

    /// Sends the signed call; the closure signs it anew, should a middleware repeat it.
    func send(
        _ request: TransportRequest, resign: @escaping MiddlewareChain.Signing
    ) async throws(CallFailure) -> TransportResponse {
        let chain = chain(request, named: contract.id, effect: contract.effect, resign: resign)
        defer { sendings.withLock { $0 += chain.sendings } }
        return try await chain.send()
    }

    /// Sends a request of the channel's own, such as a sign-in, through the same middleware.
    func send(
        own request: TransportRequest, named name: String, effect: OperationEffect
    ) async throws(CallFailure) -> TransportResponse {
        try await chain(request, named: name, effect: effect, resign: nil).send()
    }

    private func chain(
        _ request: TransportRequest, named name: String, effect: OperationEffect, resign: MiddlewareChain.Signing?
    ) -> MiddlewareChain {
        let signed = SignedRequest(
            request, operationID: name, effect: effect, channel: client.channel.traits.kind, requestID: requestID,
            keyDigest: keyDigest)
        return MiddlewareChain(signed, client.middleware, client.transport, resign: resign)
    }

    /// Tells the middleware how the call ended.
    func finish<Operation: CloudOperation>(_ outcome: Outcome<Operation>) {
        guard !client.middleware.isEmpty else { return }
        let (kind, detail) = outcome.summary
        let summary = CallSummary(
            operationID: contract.id, effect: contract.effect, channel: client.channel.traits.kind,
            requestID: requestID, keyDigest: keyDigest, kind: kind, detail: detail, sendings: sendings.withLock { $0 },
            duration: ContinuousClock.now - start)
        for middleware in client.middleware { middleware.finished(summary) }
    }
}
