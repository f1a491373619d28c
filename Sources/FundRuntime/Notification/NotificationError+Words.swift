extension NotificationError: ErrorInWords {
    /// What the error says to people: a message that is none tells nothing of a payment, good or bad.
    public var words: ErrorWords {
        let (cause, advice) = parts
        return ErrorWords(
            "The message was not taken for a notification: \(description).", .saysNothing, cause: cause, advice: advice)
    }

    private var parts: (cause: String, advice: String) {
        switch self {
        case .tooLarge: ("Somebody else than the platform sent it.", "Answer with an error, and do nothing.")
        case .malformed:
            ("The body was read or decoded before, or is JSON.", "Hand over the body's bytes as they came.")
        case .duplicateName: ("Somebody else than the platform made the form.", "Answer with an error, and do nothing.")
        case .missing: ("The message is of another kind, or was shortened.", "Hand over all of the body as it came.")
        case .unsigned: ("Somebody else than the platform sent it.", "Never act on it; ask by a query.")
        case .invalidSignature:
            (
                "The body was altered before it was checked, or another key than Alipay's is configured.",
                "Hand over the bytes as they came, and compare the key with the console's."
            )
        case .certificateUnavailable(let reason):
            (reason.words.cause, "Let the platform send it again. \(reason.words.advice)")
        case .charset: ("A framework turned the body into text.", "Hand over the bytes, and the header Content-Type.")
        case .encrypted:
            ("The app has content encryption switched on.", "Configure the content key that the console shows.")
        case .undecryptable: ("The content key was changed at the console.", "Configure the new content key.")
        case .otherApp: ("Several apps have one address for notifications.", "Hand it to the client of that app.")
        case .noNotifications: ("The client is of a Serverless space.", "Take a client of the gateway.")
        }
    }
}
