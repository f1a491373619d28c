extension Unresolved: ErrorInWords {
    /// What the unknown outcome says to people; an operation that only reads pays nothing whatever became of it.
    public var words: ErrorWords {
        Operation.contract.effect == .reads ? cause.words.saying(.saysNothing) : cause.words
    }
}
