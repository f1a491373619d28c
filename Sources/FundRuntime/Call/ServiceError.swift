/// What the platform said, as it said it.
///
/// The texts are hidden from logs: `isv.invalid-signature`, for one, repeats every parameter of the request.
public struct ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The code.
    public let code: String
    /// The text for the code.
    public let message: Redacted<String>?
    /// The sub code.
    public let subCode: String?
    /// The text for the sub code.
    public let subMessage: Redacted<String>?
    /// The platform's name for the request, where it gives one.
    public let requestID: String?

    init(
        code: String, message: String? = nil, subCode: String? = nil, subMessage: String? = nil,
        requestID: String? = nil
    ) {
        self.code = code
        self.message = message.map { Redacted($0) }
        self.subCode = subCode
        self.subMessage = subMessage.map { Redacted($0) }
        self.requestID = requestID
    }

    /// The codes, without the texts.
    public var description: String {
        [code, subCode].compactMap { $0.map(LogText.safe) }.joined(separator: " ")
    }
}

extension ServiceError {
    /// What was said in a refusal.
    init<Operation: CloudOperation>(_ refusal: Rejection<Operation>) {
        self.init(
            code: refusal.code, message: refusal.message?.reveal(), subCode: refusal.subCode?.rawValue,
            subMessage: refusal.subMessage?.reveal(), requestID: refusal.requestID)
    }
}
