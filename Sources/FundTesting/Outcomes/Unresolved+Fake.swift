public import FundRuntime

extension Unresolved {
    /// A call of which nobody knows what became, by default since no reply came in time.
    ///
    /// - Parameter call: What was sent; nil for a call without content. `StoredCall.fake` makes one of a request.
    public static func fake(_ cause: UnknownCause = .timedOut, call: StoredCall? = nil) -> Unresolved {
        Unresolved(unchecked: call ?? .fake(Operation.self), cause: cause)
    }
}
