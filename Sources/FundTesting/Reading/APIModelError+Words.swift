public import FundRuntime

extension APIModelError: ErrorInWords {
    /// What the error says to people.
    public var words: ErrorWords {
        let (cause, advice) = problem.words
        return ErrorWords("\(description).", .nothingWasPaid, cause: cause, advice: advice)
    }
}

extension APIModelError.Problem {
    fileprivate var words: (cause: String, advice: String) {
        switch self {
        case .unreadable: ("The file is not there.", "Name the fundgen.model.json beside the generated code.")
        case .noModel: ("Another file was named.", "Name the fundgen.model.json beside the generated code.")
        case .newer: ("Generator and FundTesting are of different versions.", "Update FundTesting.")
        case .damaged: ("The file was merged or edited by hand.", "Generate it anew.")
        }
    }
}
