extension Outcome {
    /// The status and some headers of the reply that the outcome was read from; nil where none came, or where the outcome was
    /// read from storage.
    public var head: ResponseHead? {
        switch self {
        case .accepted(let reply): reply.head
        case .rejected(let refusal): refusal.head
        case .unknown(let unresolved): unresolved.head
        case .notSent(let reason): reason.head
        }
    }

    /// The same outcome with a head.
    func with(_ head: ResponseHead?) -> Outcome {
        guard let head else { return self }
        switch self {
        case .accepted(var reply):
            reply.head = head
            return .accepted(reply)
        case .rejected(var refusal):
            refusal.head = head
            return .rejected(refusal)
        case .unknown(var unresolved):
            unresolved.head = head
            return .unknown(unresolved)
        case .notSent(var reason):
            reason.head = head
            return .notSent(reason)
        }
    }
}
