public import FundRuntime

/// One step of what becomes of a payment: from when on it is in which state.
public struct StatusStep: Hashable, Sendable {
    /// How long after the call.
    public let delay: Duration
    /// What it is then.
    public let state: BusinessState

    /// The state right after the call.
    public static func now(_ state: BusinessState) -> StatusStep { StatusStep(delay: .zero, state: state) }

    /// The state from so long after the call on.
    public static func after(_ delay: Duration, _ state: BusinessState) -> StatusStep {
        StatusStep(delay: delay, state: state)
    }
}
