extension Outcome {
    /// What the outcome says to people; nil where the call was accepted.
    var words: ErrorWords? {
        switch self {
        case .accepted: nil
        case .rejected(let refusal): refusal.words
        case .unknown(let unresolved): unresolved.words
        case .notSent(let reason): reason.words
        }
    }
}
