/// A call of which nobody knows what became; money may have moved.
///
/// It can be asked about (`settle`) and sent again unchanged (`resend`); it offers no way to a new order number. Keep
/// `call` to take this up again after a restart.
public struct Unresolved<Operation: CloudOperation>: Error, Sendable {
    /// Exactly what was sent.
    public let call: StoredCall
    /// Why the outcome is unknown.
    public let cause: UnknownCause
    /// The status and some headers of the reply it was read from; nil where none came, or where this was read from storage.
    public internal(set) var head: ResponseHead?

    /// Takes up a stored call; refuses the call of another operation.
    public init(_ call: StoredCall, cause: UnknownCause = .interrupted) throws(StoredCallError) {
        try call.check(isOf: Operation.self)
        self.init(unchecked: call, cause: cause)
    }

    /// A prepared call that may have been sent.
    public init(_ prepared: PreparedCall<Operation>) {
        self.init(unchecked: prepared.call, cause: .interrupted)
    }

    package init(unchecked call: StoredCall, cause: UnknownCause) {
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

extension Unresolved: Codable {
    private enum Member: String, CodingKey {
        case call, cause
    }

    /// Reads what `encode(to:)` wrote; throws `StoredCallError` for the call of another operation.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        try self.init(
            container.decode(StoredCall.self, forKey: .call), cause: container.decode(UnknownCause.self, forKey: .cause)
        )
    }

    /// Writes the call and the cause, in clear text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(call, forKey: .call)
        try container.encode(cause, forKey: .cause)
    }
}
