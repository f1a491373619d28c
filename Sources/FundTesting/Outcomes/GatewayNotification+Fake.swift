public import FundRuntime

extension GatewayNotification {
    /// A notification that nobody signed, of the parameters that a test is about.
    ///
    ///     let unknown = GatewayNotification.fake(["msg_method": "alipay.something.new", "biz_content": "{}"])
    ///
    /// - Parameter parameters: what it says, `notify_id` included where the test is about repetitions; `app_id` is `appID`.
    public static func fake(
        _ parameters: KeyValuePairs<String, String> = [:], appID: String = "test-app"
    ) -> GatewayNotification {
        var object = JSONObject()
        object["app_id"] = .string(appID)
        for (name, value) in parameters { object[name] = .string(value) }
        return GatewayNotification(unverified: object, appID: appID)
    }
}
