/// The range, scale and currency of an amount type.
public struct AmountLimits: Hashable, Sendable {
    let field: String?
    let name: String
    let currency: String
    let scale: Int
    let minimum: Int64
    let maximum: Int64

    /// Limits in minor units, for the type that a violation should name, and its field where there is only one.
    public init(field: String?, name: String, currency: String, scale: Int, minimum: Int64, maximum: Int64) {
        self.field = field
        self.name = name
        self.currency = currency
        self.scale = scale
        self.minimum = minimum
        self.maximum = maximum
    }

    /// An amount of any type as one of this type, unless it is in another currency.
    func rewritten(_ money: Money) throws -> Money {
        guard money.currency == currency, money.scale == scale else { throw OtherCurrency() }
        return try Money(minorUnits: money.minorUnits, currency: currency, scale: scale)
    }

    /// The amount, if it is within the limits.
    func checked(_ money: Money) throws -> CheckedAmount {
        guard minimum <= money.minorUnits, money.minorUnits <= maximum else { throw OutOfRange() }
        return CheckedAmount(money)
    }

    /// What to tell about an amount that was refused.
    func violation(_ error: any Error) -> InvalidRequest {
        let message: String
        if let error = error as? InvalidAmount, error.problem != .tooLarge, error.problem != .negative {
            message = error.description
        } else if error is OtherCurrency {
            message = "must be in \(currency), with \(scale) decimals"
        } else {
            let low = Money.text(minimum, scale: scale)
            let high = Money.text(maximum, scale: scale)
            message = "must be from \(low) to \(high) \(currency)"
        }
        return InvalidRequest(
            subject: name, violations: [Violation(fields: field.map { [$0] } ?? [], rule: "amount", message: message)])
    }

    private struct OutOfRange: Error {}
    private struct OtherCurrency: Error {}
}
