import Synchronization

/// How many repetitions are allowed in all: a bucket of tokens that every call fills a little.
///
/// When much fails at once, repeating each call would only add to the load; the budget bounds that.
public final class RetryBudget: Sendable {
    private let capacity: Double
    private let refill: Double
    private let tokens: Mutex<Double>

    /// A full bucket; each first sending adds `refill` of a repetition, up to the capacity.
    public init(capacity: Int = 10, refill: Double = 0.1) {
        self.capacity = Double(max(capacity, 0))
        self.refill = refill.isFinite ? max(refill, 0) : 0
        tokens = Mutex(Double(max(capacity, 0)))
    }

    /// Notes a first sending.
    func deposit() { tokens.withLock { $0 = min($0 + refill, capacity) } }

    /// Takes one repetition out; false when there is none.
    func withdraw() -> Bool {
        tokens.withLock { tokens in
            guard tokens >= 1 else { return false }
            tokens -= 1
            return true
        }
    }
}
