public import FundRuntime

/// What a `TestGateway` has paid, at the time its clock shows.
public struct Ledger: Sendable {
    /// One order.
    public struct Entry: Sendable {
        /// The id of the call that made it, such as `cloud.fund.b2cRedPacket.send`.
        public let operation: String
        /// Its key, such as the merchant's order number; nil for calls without one.
        public let key: String?
        /// The sum; nil for a call about none.
        public let amount: Money?
        /// What has become of it.
        public let state: BusinessState
        /// How much of it came back.
        public let refunded: Money?
        /// What the platform knows it by, by wire names: the call's own numbers and the platform's.
        public let identifiers: [String: String]
        /// When it was taken, in milliseconds since 1970-01-01 00:00:00 GMT.
        public let time: Int64
    }

    /// The orders, the oldest first.
    public let entries: [Entry]
    /// How many older orders were forgotten, as `GatewayOptions.ledgerLimit` wants it; their keys are new again.
    public let forgotten: Int

    /// The order of a key; the last one where several calls have orders of that key.
    public subscript(key: String) -> Entry? { entries.last { $0.key == key } }

    /// How often money has moved for a key: never, once, or, what must not be, more often.
    public func payments(of key: String) -> Int {
        entries.count { $0.key == key && [.succeeded, .processing, .refunded].contains($0.state) }
    }
}

extension Ledger {
    init(_ desk: Desk, at time: Int64) {
        forgotten = desk.book.forgotten
        entries = desk.book.entries.map { entry in
            let state = entry.step(at: time).state
            let back = state == .refunded ? entry.amount?.minorUnits ?? 0 : entry.refunded
            let refunded = entry.amount.flatMap {
                back > 0 ? try? Money(minorUnits: back, currency: $0.currency, scale: $0.scale) : nil
            }
            return Entry(
                operation: entry.operation.id, key: entry.key?.value, amount: entry.amount, state: state,
                refunded: refunded,
                identifiers: entry.attributes.filter { desk.catalogue.identifiers.contains($0.key) }, time: entry.time)
        }
    }
}
