import Synchronization

/// What one call needs on its way beside its content: its name in logs, its middleware, and the count of sendings.
package final class CallCourse: Sendable {
    let contract: OperationContract
    let requestID: String
    /// What the answer must repeat of another call, which it settles.
    let settling: EchoCheck?
    private let client: Client
    private let start = ContinuousClock.now
    private let sendings = Mutex(0)

    init(_ contract: OperationContract, _ client: Client, settling: EchoCheck? = nil) {
        self.contract = contract
        self.settling = settling
        self.client = client
        requestID = client.middleware.isEmpty ? "" : client.requestID()
    }

    /// Sends one sealed request of the call; the closure signs it anew, should a middleware repeat it.
    func reply(
        to request: TransportRequest, reseal: @escaping Passage.Resealing
    ) async throws(PassageFailure) -> TransportReply {
        let signed = SignedRequest(
            request, operationID: contract.id, effect: contract.effect, channel: client.channel.kind,
            requestID: requestID)
        let passage = Passage(signed, client.transport, reseal: reseal)
        defer { sendings.withLock { $0 += passage.sendings } }
        return try await passage.reply(through: client.middleware)
    }

    /// Sends a request of the channel's own, such as a sign-in, through the same middleware.
    func reply(
        toOwn request: TransportRequest, named name: String, effect: OperationEffect
    ) async throws(PassageFailure) -> TransportReply {
        let signed = SignedRequest(
            request, operationID: name, effect: effect, channel: client.channel.kind, requestID: requestID)
        return try await Passage(signed, client.transport).reply(through: client.middleware)
    }

    /// Tells the middleware how the call ended.
    func finish<Operation: CloudOperation>(_ outcome: Outcome<Operation>) {
        guard !client.middleware.isEmpty else { return }
        let (kind, detail) = outcome.summary
        let summary = CallSummary(
            operationID: contract.id, effect: contract.effect, channel: client.channel.kind, requestID: requestID,
            kind: kind, detail: detail, sendings: sendings.withLock { $0 }, duration: ContinuousClock.now - start)
        for middleware in client.middleware { middleware.finished(summary) }
    }
}
