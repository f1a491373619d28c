import Foundation
import HTTPTypes

/// One signed request to `gateway.do`.
struct GatewayRequest {
    let configuration: GatewayConfiguration
    let method: String
    /// The business parameters as JSON text, in the clear.
    let content: String
    let options: [CallOptions.Option]
    /// Encrypts the business parameters, where they are to be encrypted.
    let cipher: (any ContentCipher)?

    /// The request with its signature; the cipher text is what is signed.
    func sealed(at clock: WallClock) async throws(NotSent) -> TransportRequest {
        let signed = try await signed(at: clock)
        return request(query: signed.query.form, body: signed.body.form, timeout: signed.left)
    }

    /// The address that a person opens in place of a request from here, with everything in its query.
    func link(at clock: WallClock) async throws(NotSent) -> String {
        let (query, body, _) = try await signed(at: clock)
        let endpoint = configuration.endpoint
        let text = String(decoding: (query + body).form, as: UTF8.self)
        return "\(endpoint.scheme)://\(endpoint.authority)\(endpoint.path)?\(text)"
    }

    /// The parameters with the signature over all of them, and what is left of the call's time.
    ///
    /// Only those of the protocol are for the address: options and parameters may be tokens, and addresses are logged.
    private func signed(
        at clock: WallClock
    ) async throws(NotSent) -> (query: GatewayParameters, body: GatewayParameters, left: Duration) {
        var query = GatewayParameters()
        query.add("app_id", configuration.appID)
        query.add("method", method)
        query.add("format", "JSON")
        query.add("charset", "utf-8")
        query.add("sign_type", "RSA2")
        query.add("timestamp", GatewayStamp.text(clock.milliseconds() / 1000))
        query.add("version", "1.0")
        if let certificates = configuration.certificates {
            query.add("app_cert_sn", certificates.applicationSerialNumber)
            query.add("alipay_root_cert_sn", certificates.rootSerialNumber)
        }
        var body = GatewayParameters()
        for option in options {
            if let name = option.name { body.add(name, option.value) }
        }
        var text = content
        if let cipher {
            query.add("encrypt_type", "AES")
            guard let encrypted = try? cipher.encrypt(Array(content.utf8)) else { throw NotSent(.encryption) }
            text = encrypted
        }
        body.add("biz_content", text)
        let (signature, left) = try await configuration.signer.signature(
            for: (query + body).stringToSign, within: configuration.timeout)
        query.add("sign", Data(signature).base64EncodedString())
        return (query, body, left)
    }

    private func request(query: [UInt8], body: [UInt8], timeout: Duration) -> TransportRequest {
        let endpoint = configuration.endpoint
        var head = HTTPRequest(
            method: .post, scheme: endpoint.scheme, authority: endpoint.authority,
            path: "\(endpoint.path)?\(String(decoding: query, as: UTF8.self))")
        head.headerFields[.contentType] = "application/x-www-form-urlencoded;charset=utf-8"
        head.headerFields[.acceptEncoding] = "identity"
        return TransportRequest(
            head: head, body: body, timeout: timeout, maximumReplySize: configuration.maximumReplySize)
    }
}
