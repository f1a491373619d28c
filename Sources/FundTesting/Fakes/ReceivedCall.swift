public import FundRuntime

/// A call that reached a fake.
public struct ReceivedCall<Operation: CloudOperation>: Sendable {
    /// How it came.
    public enum Sending: Hashable, Sendable {
        /// As a new call.
        case call
        /// As one that was prepared, for the first time.
        case prepared
        /// Once more, after an unknown outcome.
        case again
        /// Once more, after a refusal.
        case afterRefusal
    }

    /// How it came.
    public let sending: Sending
    /// What it is about; nil where it came as a stored call.
    public let request: Operation.Request?
    /// Exactly what would be sent: `call.text("out_biz_no")` has a field of it, or an option, by its name on the wire.
    public let call: StoredCall
}
