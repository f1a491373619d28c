/// What the number of an amount counts on the wire.
package enum MoneyUnit: String, CaseIterable, Sendable {
    /// Yuan, with a fraction.
    case major
    /// Fen, in a whole number.
    case minor
}
