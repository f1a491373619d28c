import Synchronization

/// A call that is written and not sent yet, so that it can be kept before the first byte leaves.
///
/// Keep `call` with the order's record, then send this. After a crash read the stored call back as an `Unresolved`, which may
/// have been sent: settle it or send it again.
public struct PreparedCall<Operation: CloudOperation>: Sendable {
    /// Exactly what will be sent.
    public let call: StoredCall
    private let sendings = Sendings()

    /// How long the platform remembers its number, counted from the first sending; nil where the specification does not know.
    ///
    /// After that a `resend` may be a second payment, so only `settle`.
    public var keyRetention: Duration? { Operation.contract.keyRetention }

    /// A stored call of which your own records prove that no sending was ever begun, such as one that waits in a queue.
    ///
    /// Mark the record before you send; a call whose record is marked is an `Unresolved`. Throws for the call of another
    /// operation.
    public init(neverSent call: StoredCall) throws(StoredCallError) {
        try call.check(isOf: Operation.self)
        self.init(unchecked: call)
    }

    package init(unchecked call: StoredCall) { self.call = call }

    /// Notes the begin of a sending; false when another was begun before, of this or of a copy.
    package func begin() -> Bool {
        sendings.count.withLock { count in
            count += 1
            return count == 1
        }
    }

    /// Takes back the begin of a sending that never left, unless another was begun since.
    package func retract() { sendings.count.withLock { count in if count == 1 { count = 0 } } }

    /// What all copies share.
    private final class Sendings: Sendable {
        let count = Mutex(0)
    }
}

extension PreparedCall: Confidential {
    /// The operation, without its content.
    public var description: String { "PreparedCall(\(call.operationID))" }
}
