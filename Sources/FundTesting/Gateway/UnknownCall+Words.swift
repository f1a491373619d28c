public import FundRuntime

extension UnknownCall: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "The test names a call that is not there: \(description).", .nothingWasPaid,
            cause: "The name is misspelt, or the model was written before the call was specified.",
            advice: "Take one of the names that there are, or generate the model anew.")
    }
}
