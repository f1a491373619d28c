extension Unsettled: ErrorInWords {
    /// What the error says to people, of the call that was asked about: it is as open as it was.
    public var words: ErrorWords {
        switch reason {
        case .refused(let error, let next):
            said(
                "The question what became of the call was refused: \(error).", cause: next.words.cause,
                advice: next == .query || next == .resendUnchanged
                    ? "Keep the call, and ask again later: that there is no such order yet proves nothing."
                    : "\(next.words.advice) That is about the question; keep the call, and ask again.")
        case .unanswered(let cause):
            said(
                "The question what became of the call has no usable answer: \(cause.words.event)",
                cause: cause.words.cause, advice: "Keep the call, and ask again later.")
        case .notAsked(let notSent):
            said(
                "The question what became of the call was not asked: \(notSent.words.event)",
                cause: notSent.words.cause, advice: "Mend what is named, keep the call, and ask again.")
        case .notStated:
            said(
                "The answer does not tell how far the call has come.",
                cause: "The platform has the order and gives no status, or one that stands for none.",
                advice: "Have a person look at the order; keep the call.")
        }
    }

    private func said(_ event: String, cause: String, advice: String) -> ErrorWords {
        ErrorWords(event, .mayHaveBeenPaid, cause: cause, advice: advice)
    }
}
