/// What carrying out a call does.
package enum CallEffect: String, CaseIterable, Sendable {
    /// Money leaves an account.
    case movesMoney
    /// Something changes, but no money moves.
    case changes
    /// Nothing changes.
    case reads
    /// It depends on the request.
    case anything
}
