/// What the specification of a call says about the answer, or the notification, that settles it.
public struct SettlementContract: Sendable {
    let echo: [Echo]
    let status: StatusTable?

    /// What the answer must repeat of the call, and what its statuses mean for the call; without a table they mean what
    /// they mean to the question, or to the notification itself.
    public init(echo: [Echo] = [], status: StatusTable? = nil) {
        self.echo = echo
        self.status = status
    }
}
