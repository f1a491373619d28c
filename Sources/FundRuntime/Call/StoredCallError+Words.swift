extension StoredCallError: ErrorInWords {
    /// What the error says to people, of the payment behind the stored call: it is as open as it was.
    public var words: ErrorWords {
        switch self {
        case .noVersion:
            said(
                cause: "It was stored before stored calls had versions, or the record is of something else.",
                advice: "Ask by the payment's own number, for instance by fund.order.query.")
        case .otherVersion:
            said(
                cause: "A later version of this library stored it.",
                advice: "Read it with the version that stored it, or ask by the payment's own number.")
        case .unknownMember:
            said(
                cause: "A later version of this library stored it, or something was added to it by hand.",
                advice: "Read it with the version that stored it; never drop the member.")
        case .edited:
            said(
                cause: "The record was cut off, re-encoded or changed by hand.",
                advice: "Take the record from a backup, or ask by the payment's own number; never send another content."
            )
        case .otherOperation:
            said(
                cause: "The record was read as the call of another operation.",
                advice: "Read it as the operation that it names.")
        }
    }

    private func said(cause: String, advice: String) -> ErrorWords {
        ErrorWords(
            "A stored call was not taken up, and nothing was sent: \(description).", .mayHaveBeenPaid, cause: cause,
            advice: advice)
    }
}
