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

extension ServiceError: Codable {
    private enum Member: String, CodingKey {
        case code, message, subCode, subMessage, requestID
    }

    /// Reads what `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        func text(_ member: Member) throws -> String? { try container.decodeIfPresent(String.self, forKey: member) }
        self.init(
            code: try container.decode(String.self, forKey: .code), message: try text(.message),
            subCode: try text(.subCode), subMessage: try text(.subMessage), requestID: try text(.requestID))
    }

    /// Writes the texts in clear, which the platform may have repeated the request in.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(message?.reveal(), forKey: .message)
        try container.encodeIfPresent(subCode, forKey: .subCode)
        try container.encodeIfPresent(subMessage?.reveal(), forKey: .subMessage)
        try container.encodeIfPresent(requestID, forKey: .requestID)
    }
}
