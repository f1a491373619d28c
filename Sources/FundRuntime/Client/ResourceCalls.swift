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
