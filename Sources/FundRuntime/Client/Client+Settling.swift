extension Client {
    /// Sends the content of an unresolved call again, byte for byte.
    ///
    /// It is safe where the operation has an idempotency key: the platform answers with the first result. Without a key
    /// nothing is sent, since a second sending could do the thing twice.
    ///
    /// A refusal of the resend is `rejected` only for a code of the operation's own error table: those speak of the
    /// order. One that the platform makes before it looks at the order (a token that expired since, a call limit) says nothing
    /// about the first sending, which may have been carried out; the outcome stays `unknown`.
    @concurrent public func resend<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Outcome<Operation> {
        guard unresolved.call.channel == channel.kind else { return .notSent(NotSent(.otherChannel)) }
        guard Operation.contract.isRepeatable else { return .notSent(NotSent(.notRepeatable)) }
        let outcome: Outcome<Operation> = await perform(unresolved.call)
        guard case .rejected(let refusal) = outcome, !Operation.contract.speaksOfTheOrder(refusal) else {
            return outcome
        }
        let error = ServiceError(
            code: refusal.code, message: refusal.message?.reveal(), subCode: refusal.subCode?.rawValue,
            subMessage: refusal.subMessage?.reveal(), requestID: refusal.requestID)
        let cause = UnknownCause.serviceError(error, effect: .unknown, next: .query)
        return .unknown(Unresolved(unchecked: unresolved.call, cause: cause))
    }

    /// Asks what became of an unresolved call, by an operation that moves no money.
    ///
    /// The closure makes the question from what was sent. The question is asked for the same merchant as the call: its
    /// `app_auth_token` goes along.
    @concurrent public func settle<Operation: CloudOperation, Query: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by query: Query.Type,
        _ question: @Sendable (StoredCall) throws(InvalidRequest) -> Query.Request
    ) async -> Outcome<Query> {
        do {
            return await call(query, try question(unresolved.call), unresolved.call.options.identity)
        } catch {
            return .notSent(NotSent(.invalidRequest(error)))
        }
    }
}

extension OperationContract {
    /// Whether a refusal is about the thing asked for, not about the asking.
    fileprivate func speaksOfTheOrder<Operation: CloudOperation>(_ refusal: Rejection<Operation>) -> Bool {
        effect == .reads || errors.first?.entry(code: refusal.code, subCode: refusal.subCode?.rawValue) != nil
    }
}
