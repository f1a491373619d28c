/// Remembers which notifications have been handled, so that a repetition is answered and not handled again.
///
/// With more than one process, implement it on the database that they share; `InMemoryNotificationRecord` is for one. Keep
/// completed keys for two days at least: the platform repeats a notification for about 25 hours.
///
/// A handler may end with its process between `claim` and `complete`. Its claim then lapses, and the next delivery is handled: so
/// a handler must be able to run twice, and in your own database its changes and `complete` may be one transaction.
public protocol NotificationRecord: Sendable {
    /// Takes a notification for the one caller that is told `granted`, in one step.
    ///
    /// A claim that was neither completed nor released within the lease counts as never made.
    func claim(_ key: NotificationKey, for lease: Duration) async throws -> NotificationClaim

    /// Notes for good that a claimed notification has been handled.
    func complete(_ key: NotificationKey) async throws

    /// Gives a claim back: its handler failed, and the next delivery is to be handled.
    func release(_ key: NotificationKey) async throws
}

/// What a record knows of a notification.
public enum NotificationClaim: Hashable, Sendable {
    /// Nobody has handled it, and the caller may.
    case granted
    /// Another caller is handling it.
    case inProgress
    /// It has been handled.
    case completed
}
