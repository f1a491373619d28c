/// What two deliveries of one notification have in common, as a text to store.
///
/// It is the SHA-256 of all that the platform signed but what belongs to a single delivery: its time, its signature and how that
/// was made. So a repetition has the same key, and two with one `notify_id` that say different things have two.
public struct NotificationKey: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits.
    public let rawValue: String

    private static let ofDelivery: Set = [
        "alipay_cert_sn", "charset", "notify_time", "sign", "sign_type", "utc_timestamp", "version",
    ]

    /// A key that was stored.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The key of a notification; throws where the host takes SHA-256 away.
    public init(_ notification: GatewayNotification) throws {
        let members = notification.parameters.members.filter { !Self.ofDelivery.contains($0.name) }
        let text = JSONValue.array(members.flatMap { [.string($0.name), $0.value] }).jsonText
        rawValue = LowercaseHex.text(try Digests.digest(.sha256, of: Array(text.utf8)))
    }

    /// The digits, which tell nothing of the notification.
    public var description: String { rawValue }
}
