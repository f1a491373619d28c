extension NextStep {
    /// The usual cause of an error that calls for the step, and the step as a sentence.
    var words: (cause: String, advice: String) {
        switch self {
        case .fixRequest:
            ("Something in the request is not as the platform demands.", "Correct the request and make the call anew.")
        case .fixSetup:
            (
                "A key, a contract, a permission or the clock is not as the platform demands.",
                "Correct the set-up, then send the same request again."
            )
        case .topUpAndResend:
            ("The account has too little money.", "Top the account up, then send the same request again.")
        case .resendUnchanged: ("The platform was busy.", "Send the same request again, unchanged.")
        case .query: ("The platform does not say.", "Ask what became of the call, by settle or a query.")
        case .slowDown: ("There were too many calls.", "Wait, then send the same request again; call less often.")
        case .stop: ("The business does not allow it.", "Have a person look at it.")
        }
    }
}
