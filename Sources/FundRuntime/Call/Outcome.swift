/// What became of a call.
///
/// It is the outcome of the call that was made: that of a question says nothing of the payment asked about, for which
/// there is `Settlement`.
///
/// There is no "failed": either the platform took the call (`accepted`), or it definitely did not (`rejected`,
/// `notSent`), or nobody knows (`unknown`), and then money may have moved.
public enum Outcome<Operation: CloudOperation>: Sendable {
    /// The platform took the call; read `state` to learn how far the business has come.
    case accepted(AcceptedResponse<Operation>)
    /// The platform refused the call, and nothing happened.
    case rejected(Rejection<Operation>)
    /// It may or may not have happened. Settle it or send it again unchanged; never under a new order number.
    case unknown(Unresolved<Operation>)
    /// Nothing was sent, or what was sent was certainly not run.
    case notSent(NotSent)
}
