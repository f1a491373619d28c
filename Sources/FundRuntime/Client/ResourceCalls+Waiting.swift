extension ResourceCalls {
    /// Asks about a call by the closure until what became of it is final; what generated `waitUntilFinal` of a payment calls.
    @concurrent public func awaitedSettlement<Call: Sendable, Response: ResponseBody>(
        of call: Call, _ deadline: Duration, _ pacing: Pacing,
        asking ask: @Sendable (Call) async -> Settlement<Response>
    ) async -> AwaitedSettlement<Call, Response> {
        await SettlementWait(deadline: deadline, pacing: pacing).settlement(of: call, asking: ask)
    }

    /// Asks a query until the state that it tells is final; what generated `waitUntilFinal` of a query calls.
    @concurrent public func awaitedSettlement<Question: CloudOperation>(
        by question: Question.Type, _ request: Question.Request, _ options: CallOptions, _ deadline: Duration,
        _ pacing: Pacing
    ) async -> AwaitedSettlement<Question.Request, Question.Response> {
        await SettlementWait(deadline: deadline, pacing: pacing).settlement(of: request) { request in
            Settlement(await client.call(question, request, options))
        }
    }
}
