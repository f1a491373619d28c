extension Client {
    /// Writes a call without sending it, to be kept before the first byte leaves.
    ///
    /// A program that ends between sending and the reply has nothing but what it kept: with the stored call it can make an
    /// `Unresolved` of cause `interrupted`, and settle that or send it again. Throws what `call` would report as `notSent`.
    public func prepare<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) throws(NotSent) -> StoredCall {
        try StoredCall(operation, request, options, for: channel.traits)
    }

    /// Sends the content of an unresolved call again, byte for byte.
    ///
    /// It is safe where the operation has an idempotency key: the platform answers with the first result. Without a key
    /// nothing is sent, since a second sending could do the thing twice.
    ///
    /// Only an accepted reply settles it. A refusal of the second sending says nothing certain about the first, which may
    /// have been carried out before a token expired or a limit was reached; nor does a second sending that could not be
    /// made. Both leave the call `unknown`.
    @concurrent public func resend<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Outcome<Operation> {
        let outcome: Outcome<Operation> = await sendAgain(unresolved.call)
        return outcome.afterAnUnknownOne(of: unresolved.call)
    }

    /// Sends a refused call again, byte for byte and under the same number, after what it was refused for was mended:
    /// the account topped up, the set-up corrected, the limit waited for.
    ///
    /// The refusal was verified and had no effect, so the outcome of this sending stands for itself: it may be refused
    /// again. Should it end `unknown`, go on from that `Unresolved`, never from the refusal. Without an idempotency key
    /// nothing is sent.
    @concurrent public func resend<Operation: CloudOperation>(
        _ refusal: Rejection<Operation>
    ) async -> Outcome<Operation> {
        await sendAgain(refusal.call)
    }

    private func sendAgain<Operation: CloudOperation>(_ call: StoredCall) async -> Outcome<Operation> {
        guard call.channel == channel.traits.kind else { return .notSent(NotSent(.otherChannel)) }
        guard Operation.contract.isRepeatable else { return .notSent(NotSent(.notRepeatable)) }
        return await perform(call)
    }

    /// Asks what became of an unresolved call, by an operation that moves no money.
    ///
    /// The closure makes the question from what was sent. The question is asked for the same merchant as the call: its
    /// `app_auth_token` goes along. What the answer repeats of the call, such as its amount, must be the same.
    @concurrent public func settle<Operation: CloudOperation, Query: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by query: Query.Type, echo: [Echo] = [],
        _ question: @Sendable (StoredCall) throws(InvalidRequest) -> Query.Request
    ) async -> Outcome<Query> {
        do {
            return await call(
                query, try question(unresolved.call), unresolved.call.options.identity,
                settling: EchoCheck(call: unresolved.call, echo: echo))
        } catch {
            return .notSent(NotSent(.invalidRequest(error)))
        }
    }
}

extension Outcome {
    /// The outcome of a call whose first sending is open and that was sent again, with this one: only an acceptance tells of
    /// both.
    func afterAnUnknownOne(of call: StoredCall) -> Outcome {
        guard Operation.contract.effect != .reads else { return self }
        switch self {
        case .accepted, .unknown: return self
        case .rejected(let refusal):
            let cause = UnknownCause.serviceError(ServiceError(refusal), effect: .unknown, next: .query)
            return .unknown(Unresolved(unchecked: call, cause: cause))
        case .notSent(let reason):
            return .unknown(Unresolved(unchecked: call, cause: .notResent(reason: reason.name)))
        }
    }
}

extension ServiceError {
    fileprivate init<Operation: CloudOperation>(_ refusal: Rejection<Operation>) {
        self.init(
            code: refusal.code, message: refusal.message?.reveal(), subCode: refusal.subCode?.rawValue,
            subMessage: refusal.subMessage?.reveal(), requestID: refusal.requestID)
    }
}
