extension Client {
    /// Sends the content of an unresolved call again, byte for byte.
    ///
    /// It is safe where the operation has an idempotency key: the platform answers with the first result. Without a key
    /// nothing is sent, since a second sending could do the thing twice.
    @concurrent public func resend<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Outcome<Operation> {
        guard unresolved.call.channel == channel.kind else { return .notSent(NotSent(.otherChannel)) }
        guard Operation.contract.isRepeatable else { return .notSent(NotSent(.notRepeatable)) }
        return await perform(unresolved.call)
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
