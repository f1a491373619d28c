extension Client {
    /// Asks what became of an unresolved call, by an operation that moves no money.
    ///
    /// The closure makes the question from what was sent. The question is asked for the same merchant as the call: its
    /// `app_auth_token` goes along. What the answer repeats of the call, such as its amount, must be the same, and its
    /// status is read as the contract says it is meant for the call.
    @concurrent public func settle<Operation: CloudOperation, Question: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by question: Question.Type, _ contract: SettlementContract,
        asking request: @Sendable (StoredCall) throws(InvalidRequest) -> Question.Request
    ) async -> Settlement<Question.Response> {
        await ask(question, about: unresolved.call, contract, under: Question.contract, request)
    }

    /// Asks what became of an unresolved call that was made by a method's name, in the way that `knowing` was told.
    @concurrent public func settle<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Settlement<Operation.Response> {
        guard Operation.contract.method == nil, let settlement = methods[unresolved.call.method]?.settlement else {
            return .unresolved(Unsettled(.notAsked(NotSent(.noQuestion))))
        }
        return await ask(
            Operation.self, about: unresolved.call, settlement.contract,
            under: settlement.question(of: Operation.contract)
        ) { call throws(InvalidRequest) in try NamedQuestion(settlement, about: call) }
    }

    /// Asks about a call of this client's app; another app's question would find an order of its own under the number.
    private func ask<Question: CloudOperation, Request: RequestBody>(
        _ question: Question.Type, about call: StoredCall, _ contract: SettlementContract, under own: OperationContract,
        _ request: (StoredCall) throws(InvalidRequest) -> Request
    ) async -> Settlement<Question.Response> {
        guard call.appID == channel.traits.appID else { return .unresolved(Unsettled(.notAsked(NotSent(.otherApp)))) }
        let body: Request
        do { body = try request(call) } catch {
            return .unresolved(Unsettled(.notAsked(NotSent(.invalidRequest(error)))))
        }
        let outcome: Outcome<Question> = await self.call(
            question, body, call.options.identity, under: own,
            settling: SettledCall(call: call, contract: contract))
        return Settlement(outcome)
    }
}
