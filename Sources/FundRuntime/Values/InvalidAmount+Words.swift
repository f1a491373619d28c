extension InvalidAmount: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        let (cause, advice) = problem.words
        return ErrorWords(
            "This is no amount of money: it \(description).", .saysNothing, cause: cause, advice: advice)
    }
}

extension InvalidAmount.Problem {
    fileprivate var words: (cause: String, advice: String) {
        switch self {
        case .notDecimal:
            (
                "The text has blanks, thousands separators, a currency sign, or was made from a floating-point number.",
                "Write digits with a point, or make the amount from whole minor units."
            )
        case .tooManyDecimals:
            (
                "The amount was computed, such as by a percentage, and not rounded.",
                "Round by the rule of your business before you make the amount."
            )
        case .tooLarge: ("Major and minor units were taken for each other.", "Check the unit of the number.")
        case .negative: ("A refund was written as a negative payment.", "Call the operation for refunds.")
        case .unsupportedScale:
            ("The currency's number of decimals is wrong.", "Give the number of decimals that the currency has.")
        }
    }
}
