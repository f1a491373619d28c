import FundRuntime

/// Writes notifications as the platform does: parameters with a signature over them.
struct NotificationWriter {
    let appID: String
    let signing: ReplySigning

    /// The form of a notification.
    func body(
        _ kind: NotificationKind, _ content: JSONObject, id: String, time: Int64, _ signature: ReplySigning.Signature
    ) -> [UInt8] {
        var pairs: [(name: String, value: String)] = [
            ("app_id", appID), ("charset", "UTF-8"), ("notify_id", id), ("sign_type", "RSA2"),
        ]
        // What a message signs has its sign_type, and what a business notification signs has not.
        var unsigned: Set<String> = []
        switch kind {
        case .message(let name):
            pairs += [
                ("biz_content", content.jsonText), ("msg_method", name), ("utc_timestamp", "\(time)"),
                ("version", "1.1"),
            ]
        case .notifyType(let name):
            let clock = TimePattern.time.text(CivilTime(secondsSince1970: time / 1000 + 28_800))
            pairs += [("notify_time", clock), ("notify_type", name), ("version", "1.0")]
            pairs += content.members.map { ($0.name, $0.value.scalarText ?? $0.value.jsonText) }
            unsigned = ["sign_type"]
        }
        if let certificates = signing.certificates {
            pairs.append(("alipay_cert_sn", certificates.alipaySerialNumber))
        }
        let signed = pairs.filter { !unsigned.contains($0.name) }.sorted {
            $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
        let text = signed.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        if let sign = signing.signature(of: Array(text.utf8), signature) { pairs.append(("sign", sign)) }
        var body: [UInt8] = []
        for (name, value) in pairs {
            if !body.isEmpty { body.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &body)
            body.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &body)
        }
        return body
    }
}
