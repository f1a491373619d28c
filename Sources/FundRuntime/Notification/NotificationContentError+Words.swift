extension NotificationContentError: ErrorInWords {
    /// What the error says to people: a genuine notification tells of an order, and this one could not be read.
    public var words: ErrorWords {
        let (cause, advice) = parts
        return ErrorWords("A genuine notification: \(description).", .saysNothing, cause: cause, advice: advice)
    }

    private var parts: (cause: String, advice: String) {
        switch self {
        case .otherKind:
            (
                "It was given to the handler of another kind.",
                "Give it to the handler of its own kind, or to `onUnknown`."
            )
        case .malformedContent:
            (
                "The platform cut it off, or sends another format.",
                "Ask what became of the order by its query."
            )
        case .undecodable:
            (
                "The specification of the kind is wrong or out of date.",
                "Ask what became of the order by its query, and report the field."
            )
        }
    }
}
