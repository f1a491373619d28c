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
            + (clockDifference.map { "; \(Self.text(clockDifference: $0))" } ?? "")
    }
}

extension ServiceError {
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

    /// The sentence for people, the time as hours, minutes and seconds.
    static func text(clockDifference: Duration) -> String {
        let seconds = abs(clockDifference.components.seconds)
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let direction = clockDifference > .zero ? "ahead of" : "behind"
        return "your clock is \(parts.joined(separator: ":")) \(direction) the platform's"
    }
}
