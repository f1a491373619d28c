/// Why a question left the call it asked about as open as it was.
///
/// All of it is about the question and nothing about the call: money may have moved.
public struct Unsettled: Error, Sendable {
    /// Why.
    @nonexhaustive public enum Reason: Sendable {
        /// The platform refused the question; that it knows no such order, for one, does not prove that it never will.
        case refused(ServiceError, next: NextStep)
        /// The question has no usable answer, or the notification is not about the call.
        case unanswered(UnknownCause)
        /// The question was not asked.
        case notAsked(NotSent)
        /// The answer is about the call and does not tell how far it has come: look at the order by hand.
        case notStated
    }

    /// Why.
    public let reason: Reason
    /// The status and some headers of the reply to the question; nil where none came.
    public let head: ResponseHead?

    /// A reason, as the runtime makes it and as tests of a caller's own code do.
    public init(_ reason: Reason, head: ResponseHead? = nil) {
        self.reason = reason
        self.head = head
    }

    /// What to do next: what the refusal of the question calls for; to ask again, where that can help; or to mend what kept it
    /// from being asked.
    public var next: NextStep {
        switch reason {
        case .refused(_, let next): next
        case .unanswered: .query
        case .notAsked(let notSent): notSent.nextOfQuestion
        case .notStated: .stop
        }
    }
}

extension NotSent {
    /// What to do about a question that was not sent.
    fileprivate var nextOfQuestion: NextStep {
        switch reason {
        case .invalidRequest: .fixRequest
        case .encryption, .authentication, .noQuestion, .notRepeatable, .otherApp, .otherChannel, .gatewayOnly,
            .spaceOnly:
            .fixSetup
        case .authorizationCode, .cancelledBeforeSending, .deadlinePassed, .middleware, .signing, .signingTimedOut,
            .tokenUnavailable, .transport:
            .query
        }
    }
}

extension Unsettled: CustomStringConvertible {
    /// The reason in words, without content.
    public var description: String {
        switch reason {
        case .refused(let error, _): "the question was refused: \(error)"
        case .unanswered(let cause): "the question has no usable answer: \(cause.name)"
        case .notAsked(let reason): "the question was not asked: \(reason)"
        case .notStated: "the answer does not tell how far the call has come"
        }
    }
}
