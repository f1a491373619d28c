/// The texts that the third version of the gateway signs.
package enum V3Signature {
    /// The name of the scheme.
    package static let scheme = "ALIPAY-SHA256withRSA"

    /// Who signs, and when: the part of the header before the signature.
    package static func credentials(
        appID: String, certificateSerialNumber: String?, nonce: String, milliseconds: String
    ) -> String {
        let certificate = certificateSerialNumber.map { ",app_cert_sn=\($0)" } ?? ""
        return "app_id=\(appID)\(certificate),nonce=\(nonce),timestamp=\(milliseconds)"
    }

    /// What a request signs; the path with its query exactly as it is sent.
    package static func request(
        credentials: String, method: String, path: String, body: [UInt8], appAuthToken: String?
    ) -> [UInt8] {
        text(credentials: credentials, method: method, path: path, body: body, appAuthToken: appAuthToken).bytes
    }

    /// The same in its lines; what a query, a body and a token say is not shown.
    static func text(
        credentials: String, method: String, path: String, body: [UInt8], appAuthToken: String?
    ) -> SignedText {
        let parts = path.split(separator: "?", maxSplits: 1)
        let query = parts.count > 1 ? Array("?\(parts[1])\n".utf8) : [UInt8(ascii: "\n")]
        var lines: [(name: String, text: [UInt8], isShown: Bool)] = [
            ("credentials", Array("\(credentials)\n".utf8), true), ("method", Array("\(method)\n".utf8), true),
            ("path", Array((parts.first ?? "").utf8), true), ("query", query, false),
            ("body", body + [UInt8(ascii: "\n")], false),
        ]
        if let appAuthToken { lines.append(("token", Array("\(appAuthToken)\n".utf8), false)) }
        return SignedText(lines: lines)
    }

    /// What a reply signs.
    package static func reply(timestamp: String, nonce: String, body: [UInt8]) -> [UInt8] {
        var bytes = Array("\(timestamp)\n\(nonce)\n".utf8) + body
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
