/// How far the business of an accepted call has come.
@nonexhaustive public enum BusinessState: String, Codable, Hashable, Sendable {
    /// Done. See `mayReverse` before calling it final.
    case succeeded
    /// Not decided yet: ask again.
    case processing
    /// Refused by the business; the money did not move, or was never taken.
    case failed
    /// The money came back.
    case refunded
    /// The operation has no business status, or its value does not tell: look at the other fields.
    case notStated
}
