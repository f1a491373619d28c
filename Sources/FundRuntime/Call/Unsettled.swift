/// Why a question left the call it asked about as open as it was.
///
/// All of it is about the question and nothing about the call: money may have moved.
@nonexhaustive public enum Unsettled: Error, Sendable {
    /// The platform refused the question; that it knows no such order, for one, does not prove that it never will.
    case refused(ServiceError, next: NextStep)
    /// The question has no usable answer, or the notification is not about the call.
    case unanswered(UnknownCause)
    /// The question was not asked.
    case notAsked(NotSent)
    /// The answer is about the call and does not tell how far it has come: look at the order by hand.
    case notStated

    /// What to do next: what the refusal of the question calls for, and otherwise to ask again.
    public var next: NextStep {
        switch self {
        case .refused(_, let next): next
        case .unanswered, .notAsked: .query
        case .notStated: .stop
        }
    }
}

extension Unsettled: CustomStringConvertible {
    /// The reason in words, without content.
    public var description: String {
        switch self {
        case .refused(let error, _): "the question was refused: \(error)"
        case .unanswered(let cause): "the question has no usable answer: \(cause.name)"
        case .notAsked(let reason): "the question was not asked: \(reason)"
        case .notStated: "the answer does not tell how far the call has come"
        }
    }
}
