extension Rejection: ErrorInWords {
    /// What the refusal says to people; the platform's own texts, which may repeat the request, are left out.
    public var words: ErrorWords {
        let (cause, advice) = next.words
        return ErrorWords(
            "The platform refused \(Operation.contract.id): \(error).",
            Operation.contract.effect == .reads ? .saysNothing : .nothingWasPaid, cause: cause, advice: advice)
    }
}
