public import FundRuntime

extension NotSent {
    /// A call that certainly had no effect, by default since its task was cancelled.
    public static func fake(_ reason: Reason = .cancelledBeforeSending) -> NotSent { NotSent(reason) }
}
