/// A record of notifications in the memory of one process, which forgets all of them when it ends.
///
/// Its claims do not lapse: a handler that still runs holds its claim, and with the process the claims end as well.
public actor InMemoryNotificationRecord: NotificationRecord {
    private let capacity: Int
    private var claimed: Set<NotificationKey> = []
    private var completed: Set<NotificationKey> = []
    /// The completed ones in their order, round and round.
    private var order: [NotificationKey] = []
    private var oldest = 0

    /// A record that remembers so many handled notifications, one at least; beyond that the oldest are forgotten.
    public init(capacity: Int = 10_000) { self.capacity = max(1, capacity) }

    /// Takes a notification, unless it was taken or handled.
    public func claim(_ key: NotificationKey, for lease: Duration) -> NotificationClaim {
        if completed.contains(key) { return .completed }
        return claimed.insert(key).inserted ? .granted : .inProgress
    }

    /// Notes that a notification has been handled.
    public func complete(_ key: NotificationKey) {
        claimed.remove(key)
        guard completed.insert(key).inserted else { return }
        guard order.count == capacity else { return order.append(key) }
        completed.remove(order[oldest])
        order[oldest] = key
        oldest = (oldest + 1) % capacity
    }

    /// Gives a notification back.
    public func release(_ key: NotificationKey) { claimed.remove(key) }
}
