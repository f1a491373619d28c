extension ServiceError: ErrorInWords {
    /// What the error says to people by itself: whether anything happened tells the outcome that it is part of.
    public var words: ErrorWords {
        ErrorWords(
            "The platform answered with an error: \(description).", .saysNothing,
            cause: "The code says what the platform minds.",
            advice: "Look at the outcome that has this error: it says whether anything happened, and the next step.")
    }
}
