import Foundation

/// An asynchronous notification of the platform, its signature verified.
///
/// Compare its order number and amount with your own records, ask by a query before acting on it, and answer
/// `acknowledgement`: the platform repeats a notification until it gets these seven bytes. Notifications come more than
/// once and in any order.
public struct GatewayNotification: Sendable {
    /// What to answer, as `text/plain`.
    public static let acknowledgement = "success"

    /// How large the body of a notification may be, unless another limit is given.
    public static let maximumSize = 1 << 18

    /// All parameters as texts; `read` gives typed access to amounts, times and order numbers.
    public let parameters: JSONObject
    /// The app that the notification is for.
    public let appID: String

    /// Reads and verifies the body of a notification, as it came.
    ///
    /// The algorithm is RSA2, whatever the message says. In certificate mode use `Client.notification`, which knows rotated
    /// certificates.
    public init(
        verifying body: [UInt8], appID: String, by verifier: any ResponseVerifier, maximumSize: Int = maximumSize
    ) throws(NotificationError) {
        try self.init(NotificationForm(body, maximumSize: maximumSize), appID: appID, by: verifier)
    }

    init(_ form: NotificationForm, appID: String, by verifier: any ResponseVerifier) throws(NotificationError) {
        try Self.verify(form, verifier)
        let texts = try form.texts()
        guard case .string(let named) = texts["app_id"], !named.isEmpty else { throw .missing("app_id") }
        guard named.utf8.elementsEqual(appID.utf8) else { throw .otherApp }
        self.appID = named
        parameters = texts
    }

    /// Business notifications leave out `sign_type`, messages to the application's gateway sign it.
    private static func verify(_ form: NotificationForm, _ verifier: any ResponseVerifier) throws(NotificationError) {
        guard let sign = form["sign"], !sign.isEmpty else { throw .unsigned }
        guard let signature = Data(base64Encoded: Data(sign)).map({ Array($0) }) else { throw .invalidSignature }
        for left in [["sign", "sign_type"], ["sign"]] {
            let content = form.content(without: left)
            if !content.isEmpty, verifier.isValidSignature(signature, for: content) { return }
        }
        throw .invalidSignature
    }

    /// The text of a parameter; nil when it is missing or empty.
    public subscript(_ name: String) -> String? {
        guard case .string(let text) = parameters[name], !text.isEmpty else { return nil }
        return text
    }

    /// The platform's name for the notification, equal in its repetitions.
    public var notifyID: String? { self["notify_id"] }
    /// What happened, for a message to the application's gateway, such as `alipay.fund.trans.order.changed`.
    public var method: String? { self["msg_method"] }
    /// The kind of a business notification, such as `trade_status_sync`.
    public var notifyType: String? { self["notify_type"] }
    /// The merchant for whom the app acts.
    public var merchantAppID: String? { self["auth_app_id"] }

    /// The business content of a message to the application's gateway; nil for a notification without one.
    public func content() throws(JSONError) -> JSONObject? {
        guard let text = self["biz_content"] else { return nil }
        return try JSONObject(parsing: text)
    }

    /// The order number of the merchant, from the content or the parameters.
    public var outBizNo: String? {
        if let content = try? content(), let text = content["out_biz_no"]?.scalarText { return text }
        return self["out_biz_no"]
    }
}

extension GatewayNotification: Confidential {
    /// The kind of notification, without its content.
    public var description: String { "GatewayNotification(\(LogText.safe(method ?? notifyType ?? "")))" }
}

extension Client {
    /// Reads and verifies the body of an asynchronous notification, as it came.
    ///
    /// In certificate mode, one that names a certificate which took over since is checked with that one, fetched and
    /// checked like the certificate of a reply.
    @concurrent public func notification(
        _ body: [UInt8], maximumSize: Int = GatewayNotification.maximumSize
    ) async throws(NotificationError) -> GatewayNotification {
        guard let channel = channel as? any SignedChannel else { throw .noNotifications }
        let form = try NotificationForm(body, maximumSize: maximumSize)
        let name = form["alipay_cert_sn"].map { String(decoding: $0, as: UTF8.self) }
        let verifier: any ResponseVerifier
        do {
            verifier = try await channel.trust.verifier(named: name).verifier
        } catch {
            if case .certificateUnavailable(let reason) = error { throw .certificateUnavailable(reason) }
            throw .invalidSignature
        }
        return try GatewayNotification(form, appID: channel.configuration.appID, by: verifier)
    }
}
