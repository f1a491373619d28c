/// A kind of notification of the platform, as a type: what it says, and what its status means.
///
/// Generated code declares one empty enumeration per kind; `NotificationHandlers` takes one handler for each.
public protocol CloudNotification: Sendable {
    /// What it says.
    associatedtype Content: ResponseBody
    /// How it is recognised, and what its status means.
    static var contract: NotificationContract { get }
}

/// A call of which a notification tells what became, without being asked.
public protocol SettledByNotification: CloudOperation {
    /// The notification that does.
    associatedtype SettlingNotification: CloudNotification
    /// What the notification must repeat of the call, and what its status means for the call.
    static var notificationSettlement: SettlementContract { get }
}
