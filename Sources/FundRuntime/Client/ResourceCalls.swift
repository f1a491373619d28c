/// The calls of one resource.
///
/// A generated protocol such as `Fund.B2cRedPacketCalls` refines it and has every call of its resource; the client's own
/// resource conforms to it. Code that takes `some Fund.B2cRedPacketCalls` can be tested with calls of the test's own:
///
///     struct FakeRedPackets: Fund.B2cRedPacketCalls {
///         let client = FakeClient()  // of FundTesting
///     }
///
/// A call that is added to the resource later is there for the fake as well, and fails with its name until it has an answer.
public protocol ResourceCalls: Sendable {
    /// What carries the calls out.
    ///
    /// Its name is one that no call has: the type of a call is a member of its resource, too.
    associatedtype ExecutingClient: CallExecutor

    /// What carries the calls out: the client, or a fake in its place.
    var client: ExecutingClient { get }
}

// What generated methods call. Here once, and not in each of them: what a protocol's own method asks of an associated type
// is a tenth of its code.
extension ResourceCalls {
    /// Makes a call.
    @concurrent public func perform<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) async -> Outcome<Operation> {
        await client.call(operation, request, options)
    }

    /// Makes a call without options.
    @concurrent public func perform<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) async -> Outcome<Operation> {
        await client.call(operation, request, CallOptions())
    }

    /// Writes a call without sending it.
    public func prepared<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) throws(NotSent) -> PreparedCall<Operation> {
        try client.prepare(operation, request, options)
    }

    /// Writes a call without options, and does not send it.
    public func prepared<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) throws(NotSent) -> PreparedCall<Operation> {
        try client.prepare(operation, request, CallOptions())
    }
}
