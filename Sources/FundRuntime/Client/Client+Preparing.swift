extension Client {
    /// Writes a call without sending it, to be kept before the first byte leaves; then `send` it.
    ///
    /// A program that ends between sending and the reply has nothing but what it kept: with the stored call it can make an
    /// `Unresolved` of cause `interrupted`, and settle that or send it again. Throws what `call` would report as `notSent`.
    public func prepare<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) throws(NotSent) -> PreparedCall<Operation> {
        let contract = contract(of: operation, method: request.openPlatformMethod)
        return PreparedCall(unchecked: try StoredCall(request, options, contract, for: channel.traits))
    }

    /// Sends a prepared call for the first time.
    ///
    /// A second sending of it, or of a copy, is a `resend`: then no refusal counts as the payment's.
    @concurrent public func send<Operation: CloudOperation>(
        _ prepared: PreparedCall<Operation>
    ) async -> Outcome<Operation> {
        guard prepared.begin() else { return await resend(Unresolved(prepared)) }
        let outcome: Outcome<Operation> = await sendStored(prepared.call)
        if case .notSent = outcome { prepared.retract() }
        return outcome
    }

    /// Sends the content of an unresolved call again, byte for byte.
    ///
    /// It is safe where the operation has an idempotency key: the platform answers with the first result, so that an
    /// accepted reply settles the call. Without a key nothing is sent, since a second sending could do the thing twice.
    ///
    /// A refusal proves that this sending did nothing, and no more: the platform checks signature, token and limits before
    /// it looks at the number, and the first sending may still be on its way. The call stays `unknown`, because of
    /// `resendRefused` or, where nothing could be sent, `notResent`; the way out is to ask (`settle`).
    @concurrent public func resend<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Outcome<Operation> {
        let call = unresolved.call
        let contract = contract(of: Operation.self, method: call.method)
        let outcome: Outcome<Operation> =
            contract.isRepeatable ? await sendStored(call) : .notSent(NotSent(.notRepeatable))
        return outcome.afterAnUnknownOne(of: call, contract)
    }

    /// Sends a refused call again, byte for byte and under the same number, after what it was refused for was mended:
    /// the account topped up, the set-up corrected, the limit waited for.
    ///
    /// The refusal was verified and had no effect, so the outcome of this sending stands for itself: it may be refused
    /// again. Should it end `unknown`, go on from that `Unresolved`; from the same refusal a second time it is a `resend` of
    /// what may have been sent. Without an idempotency key nothing is sent.
    @concurrent public func resend<Operation: CloudOperation>(
        _ refusal: Rejection<Operation>
    ) async -> Outcome<Operation> {
        guard contract(of: Operation.self, method: refusal.call.method).isRepeatable else {
            return .notSent(NotSent(.notRepeatable))
        }
        return await send(refusal.prepared)
    }

    /// Sends what was written earlier, if it was written for this client's channel and app.
    private func sendStored<Operation: CloudOperation>(_ call: StoredCall) async -> Outcome<Operation> {
        guard call.channel == channel.traits.kind else { return .notSent(NotSent(.otherChannel)) }
        guard call.appID == channel.traits.appID else { return .notSent(NotSent(.otherApp)) }
        return await perform(call, under: contract(of: Operation.self, method: call.method))
    }
}

extension Outcome {
    /// The outcome of a call whose first sending is open and that was sent again, with this one: only an acceptance tells of
    /// both.
    package func afterAnUnknownOne(of call: StoredCall, _ contract: OperationContract) -> Outcome {
        guard contract.effect != .reads else { return self }
        let cause: UnknownCause
        switch self {
        case .accepted, .unknown: return self
        case .rejected(let refusal): cause = .resendRefused(refusal.error, next: refusal.next)
        case .notSent(let reason): cause = .notResent(reason: reason.name)
        }
        return .unknown(Unresolved(unchecked: call, cause: cause))
    }
}
