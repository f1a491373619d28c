/// What an operation does when it succeeds.
@nonexhaustive public enum OperationEffect: String, Hashable, Sendable {
    /// Money moves.
    case movesMoney
    /// Something other than money changes.
    case changes
    /// Nothing changes.
    case reads
    /// It depends on the method that the request names.
    case anything
}
