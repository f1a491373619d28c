extension UndecryptableText: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "The text is no cipher text, or not one of this content key.", .saysNothing,
            cause: "The platform has another content key, or the text was altered.",
            advice: "Configure the content key that the console shows.")
    }
}
