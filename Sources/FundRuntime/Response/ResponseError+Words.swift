extension ResponseError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        ErrorWords(
            "A field of the answer is not as specified: \(description).", .saysNothing, cause: problem.cause,
            advice: "Look at the answer's `wire`; the outcome of the call says whether the field mattered.")
    }
}

extension ResponseError.Problem {
    fileprivate var cause: String {
        switch self {
        case .missing: "The platform leaves the field out here, which the specification does not know."
        case .expected: "The platform writes the field in another form than the specification says."
        case .conflictingSpellings: "The platform writes the field under an old and a new name."
        }
    }
}
