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
        guard Operation.contract.effect != .reads else { return outcome }
        let cause: UnknownCause
        switch outcome {
        case .accepted, .unknown: return outcome
        case .rejected(let refusal): cause = .serviceError(ServiceError(refusal), effect: .unknown, next: .query)
        case .notSent(let reason): cause = .notResent(reason: reason.name)
        }
        return .unknown(Unresolved(unchecked: unresolved.call, cause: cause))
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
    /// `app_auth_token` goes along. What the answer repeats of the call, such as its amount, must be the same, and its
    /// status is read as the contract says it is meant for the call.
    @concurrent public func settle<Operation: CloudOperation, Question: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by question: Question.Type,
        _ contract: SettlementContract = SettlementContract(),
        asking request: @Sendable (StoredCall) throws(InvalidRequest) -> Question.Request
    ) async -> Settlement<Question.Response> {
        let call = unresolved.call
        do {
            let outcome: Outcome<Question> = await self.call(
                question, try request(call), call.options.identity,
                settling: SettledCall(call: call, contract: contract))
            return Settlement(outcome)
        } catch {
            return .unresolved(.notAsked(NotSent(.invalidRequest(error))))
        }
    }
}
