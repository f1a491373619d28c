/// What a refused call did to the money.
package enum MoneyEffect: String, CaseIterable, Sendable {
    case none, applied, unknown
}
