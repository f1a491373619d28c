/// A call of which nobody knows what became; money may have moved.
///
/// It can be asked about (`settle`) and sent again unchanged (`resend`); it offers no way to a new order number. Keep
/// `call` to take this up again after a restart.
public struct Unresolved<Operation: CloudOperation>: Error, Sendable {
    /// Exactly what was sent.
    public let call: StoredCall
    /// Why the outcome is unknown.
    public let cause: UnknownCause

    /// Takes up a stored call; refuses the call of another operation.
    public init(_ call: StoredCall, cause: UnknownCause) throws(OtherOperation) {
        let expected = Operation.contract.id
        guard call.operationID == expected else { throw OtherOperation(expected: expected) }
        self.init(unchecked: call, cause: cause)
    }

    init(unchecked call: StoredCall, cause: UnknownCause) {
        self.call = call
        self.cause = cause
    }

    /// What to do: the step the platform's error calls for, and otherwise to ask.
    public var next: NextStep {
        switch cause {
        case .serviceError(_, _, let next): next
        case .notFinished: .resendUnchanged
        default: .query
        }
    }
}

/// A stored call belongs to another operation.
public struct OtherOperation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation the call should belong to.
    public let expected: String

    /// What is wrong.
    public var description: String { "the stored call does not belong to \(expected)" }
}
