/// How a call ended, in words that are fit for logs and metrics: no content, no personal data.
public struct CallSummary: Sendable, CustomStringConvertible {
    /// The four ways a call can end.
    @nonexhaustive public enum Kind: String, Hashable, Sendable {
        /// The platform took the call.
        case accepted
        /// The platform refused it, and nothing happened.
        case rejected
        /// It may or may not have happened.
        case unknown
        /// Nothing was sent, or what was sent was certainly not run.
        case notSent
    }

    /// The name of the operation.
    public let operationID: String
    /// What the operation does when it succeeds.
    public let effect: OperationEffect
    /// The channel.
    public let channel: ChannelKind
    /// The call's name in logs.
    public let requestID: String
    /// What names the payment in logs in place of its number, see `CloudOperation.keyDigest(_:)`; nil for a call without a key.
    public let keyDigest: String?
    /// How it ended.
    public let kind: Kind
    /// One word more: the state, the sub code, the cause or the reason; printable ASCII of at most 64 characters.
    public let detail: String
    /// What an outcome other than `accepted` says to people; fit for logs, too.
    public let words: ErrorWords?
    /// How often a request was handed to the transport.
    public let sendings: Int
    /// From before signing to after verifying.
    public let duration: Duration

    /// The caller's own words for logs and metrics, by name.
    public let tags: [String: String]

    /// How far this machine's clock is ahead of the platform's, or behind as a negative time, where the platform verifiably refused
    /// the time of the call.
    public let clockDifference: Duration?

    /// Everything, in one line.
    public var description: String {
        let tags = tags.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        return "\(operationID) \(channel.rawValue) \(kind.rawValue) \(detail) \(sendings) \(duration) \(requestID) "
            + (keyDigest ?? "-") + tags
    }
}

extension Outcome {
    /// Which of the four ways it is, and one word more.
    var summary: (kind: CallSummary.Kind, detail: String) {
        switch self {
        case .accepted(let reply): (.accepted, reply.state.rawValue)
        case .rejected(let refusal): (.rejected, LogText.safe(refusal.subCode?.rawValue ?? refusal.code))
        case .unknown(let unresolved): (.unknown, unresolved.cause.name)
        case .notSent(let notSent): (.notSent, notSent.name)
        }
    }
}
