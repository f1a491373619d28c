/// An amount type with a range: red packets and transfers have one field name and two ranges, hence two types.
///
/// Generated types declare `limits`, `money` and `init(checked:)`; the initialisers to use come from here.
public protocol BoundedAmount: Hashable, Sendable, CustomStringConvertible {
    /// The range, scale and currency of this type.
    static var limits: AmountLimits { get }
    /// The amount.
    var money: Money { get }
    /// Wraps an amount that was checked against `limits`; only the other initialisers can make the argument.
    init(checked amount: CheckedAmount)
}

extension BoundedAmount {
    /// An amount in major units, strict decimal text such as `"0.01"`; the text is sent as it is.
    ///
    /// Throws what is wrong with the text, or the range where it is outside.
    public init(_ text: String) throws(InvalidRequest) {
        try self.init { try Money(text, currency: $0.currency, scale: $0.scale) }
    }

    /// An amount that is known already, such as one of a reply, in the currency and scale of this type.
    ///
    /// It is sent with all its decimals, however the reply wrote it.
    public init(_ money: Money) throws(InvalidRequest) { try self.init { try $0.rewritten(money) } }

    /// An amount in minor units: 1 is 0.01 yuan.
    public init(minorUnits: Int64) throws(InvalidRequest) {
        try self.init { try Money(minorUnits: minorUnits, currency: $0.currency, scale: $0.scale) }
    }

    /// An amount of a structure that may be from a reply, with the text that it has where that can be sent.
    init(keeping money: Money) throws(InvalidRequest) {
        try self.init { limits in
            let sent = try limits.rewritten(money)
            return (try? Money(money.text, currency: money.currency, scale: money.scale)) ?? sent
        }
    }

    private init(_ money: (AmountLimits) throws -> Money) throws(InvalidRequest) {
        let limits = Self.limits
        do { self.init(checked: try limits.checked(try money(limits))) } catch { throw limits.violation(error) }
    }

    /// Whether two amounts are the same.
    public static func == (left: Self, right: Self) -> Bool { left.money == right.money }

    /// Hashes the amount.
    public func hash(into hasher: inout Hasher) { hasher.combine(money) }

    /// The amount and its currency.
    public var description: String { money.description }
}
