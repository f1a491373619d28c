import FundRuntime

/// A kind of notification.
struct ModelNotice: Sendable {
    let id: String
    let kind: NotificationKind
    let content: ModelStructure
    let status: ModelStatus?
}
