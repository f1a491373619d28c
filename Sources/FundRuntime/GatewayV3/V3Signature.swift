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
        var bytes = Array("\(credentials)\n\(method)\n\(path)\n".utf8) + body
        bytes.append(UInt8(ascii: "\n"))
        if let appAuthToken { bytes.append(contentsOf: "\(appAuthToken)\n".utf8) }
        return bytes
    }

    /// What a reply signs.
    package static func reply(timestamp: String, nonce: String, body: [UInt8]) -> [UInt8] {
        var bytes = Array("\(timestamp)\n\(nonce)\n".utf8) + body
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
