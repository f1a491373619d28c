public import FundRuntime

extension Rejection {
    /// A refusal, by default one of the business without a sub code.
    ///
    ///     let outcome = Outcome<Fund.B2cRedPacket.Send>.rejected(.fake(subCode: .payerBalanceNotEnough))
    ///
    /// - Parameters:
    ///   - next: What to do about it; nil for what the operation's tables say, which is `stop` of codes that they lack.
    ///   - call: What was refused; nil for a call without content.
    public static func fake(
        code: String = "40004", message: String? = "Business Failed", subCode: Operation.ErrorCode? = nil,
        subMessage: String? = nil, requestID: String? = nil, next: NextStep? = nil, call: StoredCall? = nil
    ) -> Rejection {
        let error = ServiceError(
            code: code, message: message, subCode: subCode?.rawValue, subMessage: subMessage, requestID: requestID)
        let step = next ?? Self.next(code: code, subCode: subCode?.rawValue) ?? .stop
        return Rejection(error, of: call ?? .fake(Operation.self), next: step)
    }
}
