extension JSONError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "The text is not the JSON that it must be: \(description).", .saysNothing, cause: problem.cause,
            advice: "Look at that place of the text; of a reply, the outcome of its call says what to do.")
    }
}

extension JSONError.Problem {
    fileprivate var cause: String {
        switch self {
        case .notUTF8: "The text is in another charset, or it is binary."
        case .truncated: "The text was cut off."
        case .unexpectedCharacter: "The text is HTML, such as a proxy's page, or was edited by hand."
        case .badString: "A text was put into JSON without its escapes."
        case .badNumber: "A number was written with a plus sign, leading zeros or in another notation."
        case .duplicateName: "Two writers added the same member, or somebody wants two readers to see two values."
        case .tooDeep: "Somebody sent a text that is to exhaust its reader."
        case .trailingText: "Two texts were written one after the other."
        case .notAnObject: "The text is a list or a plain value."
        }
    }
}
