/// What became of an unresolved call, as a question about it found out.
///
/// Every case is about the call. How the question fared is told by `unresolved` alone, so that a refused question
/// cannot be taken for a refused payment. `Response` is what the question returns, or what a notification says that came unasked.
public enum Settlement<Response: ResponseBody>: Sendable {
    /// The call was carried out.
    case succeeded(SettlingResponse<Response>)
    /// The platform took the call and refused it for good: the money did not move, or was never taken.
    case failed(SettlingResponse<Response>)
    /// The call was carried out, and the money came back.
    case refunded(SettlingResponse<Response>)
    /// The platform has the call and has not decided: ask again later.
    case processing(SettlingResponse<Response>)
    /// The call is as open as before, for the reason named: keep its `Unresolved`.
    case unresolved(Unsettled)
}

extension Settlement {
    /// The status and some headers of the reply to the question; nil where none came.
    public var head: ResponseHead? {
        switch self {
        case .succeeded(let answer), .failed(let answer), .refunded(let answer), .processing(let answer): answer.head
        case .unresolved(let unsettled): unsettled.head
        }
    }

    /// What an answer that is about the call says of it.
    init(_ state: BusinessState, _ response: SettlingResponse<Response>) {
        switch state {
        case .succeeded: self = .succeeded(response)
        case .failed: self = .failed(response)
        case .refunded: self = .refunded(response)
        case .processing: self = .processing(response)
        case .notStated: self = .unresolved(Unsettled(.notStated, head: response.head))
        }
    }

    /// What the outcome of a question says about the call; its state was read by the contract of that call.
    init<Question: CloudOperation>(_ outcome: Outcome<Question>) where Question.Response == Response {
        switch outcome {
        case .accepted(let answer):
            let response = SettlingResponse(
                response: answer.response, unreadableFields: answer.unreadableFields, mayReverse: answer.mayReverse,
                requestID: answer.requestID, head: answer.head)
            self.init(answer.state, response)
        case .rejected(let refusal):
            self = .unresolved(Unsettled(.refused(refusal.error, next: refusal.next), head: refusal.head))
        case .unknown(let question):
            guard case .serviceError(let error, _, let next) = question.cause else {
                self = .unresolved(Unsettled(.unanswered(question.cause), head: question.head))
                return
            }
            self = .unresolved(Unsettled(.refused(error, next: next), head: question.head))
        case .notSent(let reason): self = .unresolved(Unsettled(.notAsked(reason), head: reason.head))
        }
    }
}
