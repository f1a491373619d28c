extension TransportError: ErrorInWords {
    /// What the error says to people; what became of a call tells its outcome alone.
    public var words: ErrorWords {
        switch self {
        case .notSent(let failure): failure.words
        case .alreadySent:
            ErrorWords(
                "A second sending of what may be sent once only was refused.", .mayHaveBeenPaid,
                cause: "A middleware repeats calls that do more than read.",
                advice: "Have the middleware hand such a call on once; settle the call.")
        case .timedOut:
            ErrorWords(
                "There was no reply in time.", .mayHaveBeenPaid,
                cause: "The network or the platform is slow, or the deadline is short.",
                advice: "Settle the call; a longer deadline helps where this is frequent.")
        case .connectionLost(let code):
            ErrorWords(
                "The connection broke, with the transport's code \(code).", .mayHaveBeenPaid,
                cause: "The network failed, or something on the way closed the connection.", advice: "Settle the call.")
        case .responseTooLarge:
            ErrorWords(
                "The reply is larger than the configuration allows.", .mayHaveBeenPaid,
                cause: "Something other than the platform answered, or the reply is a long list.",
                advice: "Settle the call; allow larger replies where they are to be expected.")
        case .encodedResponse:
            ErrorWords(
                "The reply is compressed, which was not asked for, and was not decoded.", .mayHaveBeenPaid,
                cause: "A proxy on the way compresses what passes.",
                advice: "Settle the call; have the proxy leave replies.")
        case .cancelled:
            ErrorWords(
                "The task was cancelled.", .mayHaveBeenPaid,
                cause: "The program no longer waited for the reply.", advice: "Settle the call.")
        }
    }
}
