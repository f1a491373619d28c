import Foundation

extension NotificationForm {
    /// The names that the signature leaves out: of business notifications, of messages to the application's gateway, and of
    /// addresses that a person returns to.
    private static let unsigned = [["sign", "sign_type"], ["sign"], ["sign", "sign_type", "alipay_cert_sn"]]

    /// The parameters that the signature covers, with `sign` and `sign_type`; throws where it covers none.
    ///
    /// The platform's own SDKs disagree on what it signs: Java's keeps parameters without a value, PHP's leaves out those that
    /// are empty or blank. So each way is tried, and nothing but what was signed is handed on.
    func verified(by verifier: any ResponseVerifier) throws(NotificationError) -> NotificationForm {
        guard let sign = self["sign"], !sign.isEmpty else { throw .unsigned }
        guard let signature = Data(base64Encoded: Data(sign)).map({ Array($0) }) else { throw .invalidSignature }
        let filled = filter { !$0.value.isEmpty }
        let forms = [self, filled, filled.filter { !$0.value.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } }]
        var tried: Set<[UInt8]> = [[]]
        for form in forms {
            for names in Self.unsigned {
                let content = form.content(without: names)
                guard tried.insert(content).inserted, verifier.isValidSignature(signature, for: content) else {
                    continue
                }
                return form.filter { !$0.isNamed(names) || $0.isNamed(["sign", "sign_type"]) }
            }
        }
        throw .invalidSignature
    }
}
