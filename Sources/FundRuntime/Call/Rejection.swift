/// A definite refusal: nothing happened.
///
/// A refusal repeats nothing of the request, so that its signature proves that Alipay wrote it and the connection alone
/// proves that it answers this call.
///
/// On the gateway its signature was verified. The texts are hidden from logs, since the platform may repeat the request
/// in them; decide by `subCode` and `next`, never by a text.
public struct Rejection<Operation: CloudOperation>: Error, Sendable {
    /// Exactly what was sent, under its number.
    ///
    /// Where `next` is to top up, to mend the set-up or to send less often, `Client.resend` sends this again afterwards;
    /// a new number is not needed, and would be another payment should the refusal prove wrong.
    public let call: StoredCall
    /// The gateway's code, such as `40004`.
    public let code: String
    /// The gateway's text for the code.
    public let message: Redacted<String>?
    /// The business reason.
    public let subCode: Operation.ErrorCode?
    /// The text for the business reason.
    public let subMessage: Redacted<String>?
    /// What the error table of the operation says about its effect: `none`.
    public let effect: ErrorEffect
    /// What to do about it.
    public let next: NextStep
    /// The platform's name for the request, where it gives one.
    public let requestID: String?
    /// How far this machine's clock is ahead of the platform's, where the time of the request was refused and the reply tells
    /// the platform's; negative where it is behind.
    public let clockDifference: Duration?
}

extension Rejection: CustomStringConvertible {
    /// The codes and what to do, without the texts.
    public var description: String {
        let error = ServiceError(code: code, subCode: subCode?.rawValue)
        return "\(error): \(next.rawValue)"
            + (clockDifference.map { "; \(ServiceError.text(clockDifference: $0))" } ?? "")
    }
}
