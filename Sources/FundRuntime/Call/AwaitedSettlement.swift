/// What became of a call, as `waitUntilFinal` found out.
///
/// A state is final where the specification says that nothing follows it. `Call` is what was asked about: an `Unresolved`, or the
/// request of a query.
public enum AwaitedSettlement<Call: Sendable, Response: ResponseBody>: Sendable {
    /// The call was carried out, for good.
    case succeeded(SettlingResponse<Response>)
    /// The call was carried out, and by the specification that is not final: the money may still come back, days later.
    ///
    /// No specification says when it no longer can, so that waiting on would not end. Ask again later, by `settle` or a query.
    case mayReverse(SettlingResponse<Response>)
    /// The platform took the call and refused it for good: the money did not move, or was never taken.
    case failed(SettlingResponse<Response>)
    /// The call was carried out, and the money came back.
    case refunded(SettlingResponse<Response>)
    /// Nothing final is known: money may have moved. What was asked about is in it, to be kept and asked about again.
    case open(StillOpen<Call, Response>)
}

extension AwaitedSettlement {
    /// What a question found out, where that is the end of it; nil where asking again may tell more.
    init?(_ settlement: Settlement<Response>) {
        switch settlement {
        case .succeeded(let answer): self = answer.mayReverse ? .mayReverse(answer) : .succeeded(answer)
        case .failed(let answer): self = .failed(answer)
        case .refunded(let answer): self = .refunded(answer)
        case .processing, .unresolved: return nil
        }
    }
}
