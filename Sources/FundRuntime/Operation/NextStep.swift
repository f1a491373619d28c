/// What a caller can do about an error.
@nonexhaustive public enum NextStep: String, Codable, Hashable, Sendable {
    /// Correct the request.
    case fixRequest
    /// Correct the set-up: keys, contracts, permissions.
    case fixSetup
    /// Put money into the account, then send the same request again.
    case topUpAndResend
    /// Send the same request again, unchanged.
    case resendUnchanged
    /// Ask what became of it.
    case query
    /// Send less often.
    case slowDown
    /// Give up; a person has to look at it.
    case stop
}
