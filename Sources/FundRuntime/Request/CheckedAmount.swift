/// The proof that an amount was held against the limits of its type.
///
/// Only the initialisers of `BoundedAmount` can make one, so no amount type can be made without its checks.
public struct CheckedAmount: Sendable {
    /// The amount.
    public let money: Money

    init(_ money: Money) { self.money = money }
}
