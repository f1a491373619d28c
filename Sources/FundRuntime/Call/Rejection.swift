/// A definite refusal: nothing happened.
///
/// A refusal repeats nothing of the request, so that its signature proves that Alipay wrote it and the connection alone
/// proves that it answers this call.
///
/// On the gateway its signature was verified. The texts are hidden from logs, since the platform may repeat the request
/// in them; decide by `subCode` and `next`, never by a text.
public struct Rejection<Operation: CloudOperation>: Error, Sendable {
    /// What the platform said.
    let error: ServiceError
    /// The call, to be sent again.
    let prepared: PreparedCall<Operation>
    /// What to do about it.
    public let next: NextStep
    /// The status and some headers of the reply it was read from; nil where none came, or where this was read from storage.
    public internal(set) var head: ResponseHead?

    package init(_ error: ServiceError, of call: StoredCall, next: NextStep) {
        self.error = error
        self.next = next
        prepared = PreparedCall(unchecked: call)
    }

    /// Exactly what was sent, under its number.
    ///
    /// Where `next` is to top up, to mend the set-up or to send less often, `resend` sends this again afterwards;
    /// a new number is not needed, and would be another payment should the refusal prove wrong.
    public var call: StoredCall { prepared.call }
    /// The gateway's code, such as `40004`.
    public var code: String { error.code }
    /// The gateway's text for the code.
    public var message: Redacted<String>? { error.message }
    /// The business reason.
    public var subCode: Operation.ErrorCode? { error.subCode.map { Operation.ErrorCode(rawValue: $0) } }
    /// The text for the business reason.
    public var subMessage: Redacted<String>? { error.subMessage }
    /// What the error table of the operation says about its effect: `none`.
    public var effect: ErrorEffect { .none }
    /// The platform's name for the request, where it gives one.
    public var requestID: String? { error.requestID }
    /// How far this machine's clock is ahead of the platform's, where the time of the request was refused and the reply tells
    /// the platform's; negative where it is behind.
    public var clockDifference: Duration? { error.clockDifference }
    /// Where the text that was signed and the one that the platform says it verified part, where the signature was refused and the
    /// refusal repeats that text; without what is private.
    public var signedTextDifference: String? { error.signedTextDifference }
}

extension Rejection: CustomStringConvertible {
    /// The codes and what to do, without the texts.
    public var description: String { "\(error.codes): \(next.rawValue)\(error.clockText)\(error.signatureText)" }
}

extension Rejection: Codable {
    private enum Member: String, CodingKey {
        case call, error, next
    }

    /// Reads what `encode(to:)` wrote; throws `StoredCallError` for the refusal of another operation.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        let call = try container.decode(StoredCall.self, forKey: .call)
        try call.check(isOf: Operation.self)
        self.init(
            try container.decode(ServiceError.self, forKey: .error), of: call,
            next: try container.decode(NextStep.self, forKey: .next))
    }

    /// Writes the call and what the platform said, in clear text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(call, forKey: .call)
        try container.encode(error, forKey: .error)
        try container.encode(next, forKey: .next)
    }
}
