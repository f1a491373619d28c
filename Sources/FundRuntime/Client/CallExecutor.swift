/// Carries out calls: the `Client`, or what is in its place in a test, such as `FakeClient` of FundTesting.
///
/// Generated protocols such as `Fund.B2cRedPacketCalls` are about the calls of one resource and use this underneath; it is
/// rarely named by callers. What is required here may grow: a new requirement has an implementation of its own.
public protocol CallExecutor: Sendable {
    /// Makes a call.
    @concurrent func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) async -> Outcome<Operation>

    /// Writes a call without sending it; throws what `call` would report as `notSent`.
    func prepare<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) throws(NotSent) -> PreparedCall<Operation>

    /// Sends a prepared call for the first time.
    @concurrent func send<Operation: CloudOperation>(_ prepared: PreparedCall<Operation>) async -> Outcome<Operation>

    /// Sends the content of an unresolved call again, byte for byte.
    @concurrent func resend<Operation: CloudOperation>(_ unresolved: Unresolved<Operation>) async -> Outcome<Operation>

    /// Sends a refused call again, byte for byte and under the same number.
    @concurrent func resend<Operation: CloudOperation>(_ refusal: Rejection<Operation>) async -> Outcome<Operation>

    /// Asks what became of an unresolved call, by an operation that moves no money.
    @concurrent func settle<Operation: CloudOperation, Question: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by question: Question.Type, _ contract: SettlementContract,
        asking request: @Sendable (StoredCall) throws(InvalidRequest) -> Question.Request
    ) async -> Settlement<Question.Response>

    /// Asks what became of an unresolved call that was made by a method's name.
    @concurrent func settle<Operation: CloudOperation>(
        _ unresolved: Unresolved<Operation>
    ) async -> Settlement<Operation.Response>
}

extension CallExecutor {
    /// Makes a call without options.
    @concurrent public func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) async -> Outcome<Operation> {
        await call(operation, request, CallOptions())
    }

    /// Writes a call without options, and does not send it.
    public func prepare<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) throws(NotSent) -> PreparedCall<Operation> {
        try prepare(operation, request, CallOptions())
    }

    /// Asks what became of an unresolved call; the answer is held to nothing but its own contract.
    @concurrent public func settle<Operation: CloudOperation, Question: CloudOperation>(
        _ unresolved: Unresolved<Operation>, by question: Question.Type,
        asking request: @Sendable (StoredCall) throws(InvalidRequest) -> Question.Request
    ) async -> Settlement<Question.Response> {
        await settle(unresolved, by: question, SettlementContract(), asking: request)
    }
}
