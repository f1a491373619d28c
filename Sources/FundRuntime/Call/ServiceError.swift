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
    /// How far this machine's clock is ahead of the platform's, where the error is about the time and the reply tells it;
    /// negative where it is behind, nil where it is less than a minute.
    public private(set) var clockDifference: Duration?
    /// Where the text that was signed and the one that the platform says it verified part, where the error is about the signature
    /// and repeats that text; without what is private.
    public private(set) var signedTextDifference: String?

    package init(
        code: String, message: String? = nil, subCode: String? = nil, subMessage: String? = nil,
        requestID: String? = nil, clockDifference: Duration? = nil, signedTextDifference: String? = nil
    ) {
        self.code = code
        self.message = message.map { Redacted($0) }
        self.subCode = subCode
        self.subMessage = subMessage.map { Redacted($0) }
        self.requestID = requestID
        self.clockDifference = clockDifference
        self.signedTextDifference = signedTextDifference
    }

    /// The codes, how far the clock is off and where the signed texts part, without the texts themselves.
    public var description: String {
        codes + clockText + signatureText
    }
}

extension ServiceError {
    /// The codes in one line.
    var codes: String { [code, subCode].compactMap { $0.map(LogText.safe) }.joined(separator: " ") }

    /// The same, with how far the clock is off, where the platform refused the time of a request.
    func noting(platformTime: Int64?, at clock: WallClock) -> ServiceError {
        guard let platformTime, [code, subCode].contains(where: { $0?.lowercased().contains("timestamp") ?? false })
        else {
            return self
        }
        // As durations, which hold the difference of any two numbers that a header may have.
        let difference = Duration.milliseconds(clock.milliseconds()) - .milliseconds(platformTime)
        var error = self
        error.clockDifference = max(difference, .zero - difference) < .seconds(60) ? nil : difference
        return error
    }

    /// The same, with where the signed texts part, where the platform refused the signature.
    func comparing(_ text: () -> SignedText?) -> ServiceError {
        guard [code, subCode].contains(where: { $0?.lowercased().contains("signature") ?? false }),
            let message = subMessage ?? message, let difference = text()?.difference(from: message)
        else { return self }
        var error = self
        error.signedTextDifference = difference
        return error
    }

    /// The difference behind other text.
    var signatureText: String { signedTextDifference.map { "; \($0)" } ?? "" }

    /// How far the clock is off as hours, minutes and seconds, behind other text; empty where it is not.
    var clockText: String {
        guard let clockDifference else { return "" }
        let seconds = abs(clockDifference.components.seconds)
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let direction = clockDifference > .zero ? "ahead of" : "behind"
        return "; your clock is \(parts.joined(separator: ":")) \(direction) the platform's"
    }
}

extension ServiceError: Codable {
    private enum Member: String, CodingKey {
        case code, message, subCode, subMessage, requestID, clockDifference, signedTextDifference
    }

    /// Reads what `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        func text(_ member: Member) throws -> String? { try container.decodeIfPresent(String.self, forKey: member) }
        self.init(
            code: try container.decode(String.self, forKey: .code), message: try text(.message),
            subCode: try text(.subCode), subMessage: try text(.subMessage), requestID: try text(.requestID),
            clockDifference: try container.decodeIfPresent(Duration.self, forKey: .clockDifference),
            signedTextDifference: try text(.signedTextDifference))
    }

    /// Writes the texts in clear, which the platform may have repeated the request in.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(message?.reveal(), forKey: .message)
        try container.encodeIfPresent(subCode, forKey: .subCode)
        try container.encodeIfPresent(subMessage?.reveal(), forKey: .subMessage)
        try container.encodeIfPresent(requestID, forKey: .requestID)
        try container.encodeIfPresent(clockDifference, forKey: .clockDifference)
        try container.encodeIfPresent(signedTextDifference, forKey: .signedTextDifference)
    }
}
