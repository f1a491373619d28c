public import FundRuntime

extension RecordingError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "The recording cannot be used: \(description).", .nothingWasPaid,
            cause: "The code sends something else than when it was recorded, or the file was edited.",
            advice: "Compare what is named, and record anew where the change is wanted.")
    }
}
