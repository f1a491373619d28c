extension NotificationContentError: ErrorInWords {
    /// What the error says to people: a genuine notification tells of an order, and this one could not be read.
    public var words: ErrorWords {
        let (event, cause, advice) = parts
        return ErrorWords("The notification is genuine and \(event).", .saysNothing, cause: cause, advice: advice)
    }

    private var parts: (event: String, cause: String, advice: String) {
        switch self {
        case .otherKind(let expected):
            (
                "of another kind than \(expected)", "It was given to the handler of another kind.",
                "Give it to the handler of its own kind, or to `onUnknown`."
            )
        case .malformedContent(let error):
            (
                "has a biz_content that is not JSON (\(error))", "The platform cut it off, or sends another format.",
                "Ask what became of the order by its query."
            )
        case .undecodable(let error):
            (
                "has a field that cannot be read (\(error))", "The specification of the kind is wrong or out of date.",
                "Ask what became of the order by its query, and report the field."
            )
        }
    }
}
