/// An asynchronous notification of the platform, its signature verified.
///
/// Compare its order number and amount with your own records, ask by a query before acting on it, and answer
/// `acknowledgement`: the platform repeats a notification until it gets these seven bytes. Notifications come more than
/// once and in any order. `NotificationHandlers` has each handled once, and says what to answer.
public struct GatewayNotification: Sendable {
    /// What to answer, as `text/plain`.
    public static let acknowledgement = "success"

    /// How large the body of a notification may be, unless another limit is given.
    public static let maximumSize = 1 << 18

    /// The parameters that were signed as texts, encrypted ones in the clear; `read` gives typed access to amounts, times and
    /// order numbers.
    public let parameters: JSONObject
    /// The app that the notification is for.
    public let appID: String

    /// Reads and verifies the body of a notification, as it came.
    ///
    /// The algorithm is RSA2, whatever the message says. `contentType` is the header of that name, in which alone some
    /// messages name their charset. With a content cipher, encrypted contents are read. In certificate mode use
    /// `Client.notification`, which knows rotated certificates.
    public init(
        verifying body: [UInt8], appID: String, by verifier: any ResponseVerifier, contentType: String? = nil,
        contentCipher: (any ContentCipher)? = nil, maximumSize: Int = maximumSize
    ) throws(NotificationError) {
        let form = try NotificationForm(body, maximumSize: maximumSize)
        try self.init(form, appID: appID, by: verifier, contentType, contentCipher)
    }

    init(
        _ form: NotificationForm, appID: String, by verifier: any ResponseVerifier, _ contentType: String?,
        _ cipher: (any ContentCipher)?
    ) throws(NotificationError) {
        let form = try form.verified(by: verifier)
        let charset = try form.charset(contentType: contentType)
        var texts = try form.texts(contentType: contentType)
        guard case .string(let named) = texts["app_id"], !named.isEmpty else { throw .missing("app_id") }
        guard named.utf8.elementsEqual(appID.utf8) else { throw .otherApp }
        self.appID = named
        if let content = try Self.clearContent(texts, cipher, charset) { texts["biz_content"] = .string(content) }
        parameters = texts
    }

    /// A notification that nobody signed, for FundTesting.
    package init(unverified parameters: JSONObject, appID: String) {
        self.parameters = parameters
        self.appID = appID
    }

    /// The content in the clear; nil where it was not encrypted.
    private static func clearContent(
        _ texts: JSONObject, _ cipher: (any ContentCipher)?, _ charset: Charset
    ) throws(NotificationError) -> String? {
        let isNamed = texts["encrypt_type"]?.scalarText?.isEmpty == false
        guard let text = texts["biz_content"]?.scalarText, !text.isEmpty,
            isNamed || cipher != nil && !text.hasPrefix("{")
        else { return nil }
        guard let cipher else { throw .encrypted }
        guard let bytes = try? cipher.decrypt(text) else {
            if isNamed { throw .undecryptable }
            return nil
        }
        guard let clear = charset.text(bytes) else { throw .charset }
        return clear
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
    /// checked like the certificate of a reply. `contentType` is the header of that name, in which alone some messages name
    /// their charset. What is encrypted is read with the configuration's content cipher.
    @concurrent public func notification(
        _ body: [UInt8], contentType: String? = nil, maximumSize: Int = GatewayNotification.maximumSize
    ) async throws(NotificationError) -> GatewayNotification {
        guard let channel = channel as? any SignedChannel else { throw .noNotifications }
        let form = try NotificationForm(body, maximumSize: maximumSize)
        let name = form["alipay_cert_sn"].map { String(decoding: $0, as: UTF8.self) }
        let (appID, cipher) = (channel.configuration.appID, channel.configuration.cipher)
        let read: Result<GatewayNotification, NotificationError>
        do {
            (read, _) = try await channel.keys.verified(named: name, userAgent: settings.userAgent) { verifier in
                do throws(NotificationError) {
                    return .success(
                        try GatewayNotification(form, appID: appID, by: verifier, contentType, cipher))
                } catch {
                    if case .invalidSignature = error { return nil }
                    return .failure(error)
                }
            }
        } catch {
            if case .certificateUnavailable(let reason) = error { throw .certificateUnavailable(reason) }
            throw .invalidSignature
        }
        return try read.get()
    }
}
