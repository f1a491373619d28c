public import FundRuntime

extension ReceivedNotification {
    /// A notification with the content that a test is about: `try ReceivedNotification<Fund.Order.Changed>.fake(#"{"status": "FAIL"}"#)`.
    ///
    /// - Parameters:
    ///   - json: The content under its names on the wire. Optional fields that are missing are nil, and required ones are empty
    ///     values; the state is what the status in it means, and `notStated` without one.
    ///   - notifyID: What the platform calls it; the same one for a repetition.
    ///   - merchantAppID: The app of the merchant for whom the app acts.
    /// - Throws: `JSONError` or `NotificationContentError` for what could not be read either.
    public static func fake(
        _ json: String = "{}", notifyID: String = "test-notification", appID: String = "test-app",
        merchantAppID: String? = nil
    ) throws -> ReceivedNotification {
        let content = try JSONObject(parsing: json)
        var object = JSONObject()
        object["app_id"] = .string(appID)
        object["notify_id"] = .string(notifyID)
        if let merchantAppID { object["auth_app_id"] = .string(merchantAppID) }
        switch Kind.contract.kind {
        case .message(let name):
            object["msg_method"] = .string(name)
            object["biz_content"] = .string(content.jsonText)
        case .notifyType(let name):
            object["notify_type"] = .string(name)
            for member in content.members {
                object[member.name] = .string(member.value.scalarText ?? member.value.jsonText)
            }
        }
        return try ReceivedNotification(making: GatewayNotification(unverified: object, appID: appID))
    }
}
