public import FundRuntime

extension FakeClient {
    /// Answers as `on` says.
    @concurrent public func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) async -> Outcome<Operation> {
        do {
            let call = try StoredCall.fake(operation, request, options, channel: channel)
            return await answer(.call, request, call)
        } catch {
            return .notSent(error)
        }
    }

    /// Writes the call as the client does.
    public func prepare<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) throws(NotSent) -> PreparedCall<Operation> {
        PreparedCall(unchecked: try StoredCall.fake(operation, request, options, channel: channel))
    }

    /// Answers as `on` says.
    @concurrent public func send<Operation: CloudOperation>(
        _ prepared: PreparedCall<Operation>
    ) async -> Outcome<Operation> {
        guard prepared.begin() else { return await resend(Unresolved(prepared)) }
        let outcome: Outcome<Operation> = await answer(.prepared, nil, prepared.call)
        if case .notSent = outcome { prepared.retract() }
        return outcome
    }

    /// Answers as `on` says, and as for the client a refusal leaves the call unresolved.
    @concurrent public func resend<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Outcome<Operation> {
        await answer(.again, nil, unresolved.call).afterAnUnknownOne(of: unresolved.call, Operation.contract)
    }

    /// Answers as `on` says.
    @concurrent public func resend<Operation: CloudOperation>(
        _ refusal: Rejection<Operation>
    ) async -> Outcome<Operation> {
        await answer(.afterRefusal, nil, refusal.call)
    }

    /// Answers as `onSettling` says.
    @concurrent public func settle<Operation: CloudOperation, Question: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by question: Question.Type, _ contract: SettlementContract,
        asking request: @Sendable (StoredCall) throws(InvalidRequest) -> Question.Request
    ) async -> Settlement<Question.Response> {
        await settlement(of: unresolved)
    }

    /// Answers as `onSettling` says.
    @concurrent public func settle<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Settlement<Operation.Response> {
        await settlement(of: unresolved)
    }
}
