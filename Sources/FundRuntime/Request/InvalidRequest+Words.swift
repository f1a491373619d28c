extension InvalidRequest: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "The request breaks rules: \(description).", .nothingWasPaid,
            cause: "A value is missing, too long, out of its range, or not allowed beside another.",
            advice: "Correct every field that is named, then make the call.")
    }
}
