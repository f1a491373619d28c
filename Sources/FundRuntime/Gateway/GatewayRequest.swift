import Foundation
import HTTPTypes

/// One signed request to `gateway.do`.
struct GatewayRequest {
    let configuration: GatewayConfiguration
    let method: String
    /// The business parameters as JSON text, in the clear.
    let content: String
    var options: [CallOptions.Option] = []
    var files: [FilePart] = []
    /// Encrypts the business parameters, where they are to be encrypted.
    var cipher: (any ContentCipher)?

    /// The request with its signature; the cipher text is what is signed, and of a form with files the texts alone are.
    func signed(
        at clock: WallClock, within time: Duration? = nil, boundaries: NonceSource = .random
    ) async throws(NotSent) -> SignedCall {
        let unsigned = try unsigned(at: clock)
        let (query, left) = try await signed(unsigned, within: time ?? configuration.endpoint.timeout)
        var (contentType, bytes) = ("application/x-www-form-urlencoded;charset=utf-8", unsigned.body.form)
        if !files.isEmpty {
            let form = try MultipartForm(unsigned.body.texts, files, boundaries: boundaries)
            (contentType, bytes) = (form.contentType, form.bytes)
        }
        let request = configuration.endpoint.request(
            path: path(query), contentType: contentType, body: bytes, timeout: left)
        return SignedCall(request: request) { (unsigned.query + unsigned.body).signedText }
    }

    /// What would be signed now.
    func signedText(at clock: WallClock) throws(NotSent) -> SignedText {
        let (query, body) = try unsigned(at: clock)
        return (query + body).signedText
    }

    /// What a person's browser or app takes to the platform in place of a request from here; nil for other kinds of calls.
    ///
    /// A link and an order string have everything in them; a form posts what may be private.
    func page(_ kind: CallKind, at clock: WallClock) async throws(NotSent) -> JSONObject? {
        guard [.page, .form, .orderString].contains(kind) else { return nil }
        let unsigned = try unsigned(at: clock)
        let (query, _) = try await signed(unsigned, within: configuration.endpoint.timeout)
        let body = unsigned.body
        var page = JSONObject()
        switch kind {
        case .form:
            page.append("action", .string(address(query)))
            page.append("fields", .object(body.object))
        case .orderString: page.append("order", .string(String(decoding: (query + body).form, as: UTF8.self)))
        default: page.append(PageLink.member, .string(address(query + body)))
        }
        return page
    }

    private func address(_ query: GatewayParameters) -> String {
        "\(configuration.endpoint.scheme)://\(configuration.endpoint.authority)\(path(query))"
    }

    private func path(_ query: GatewayParameters) -> String {
        "\(configuration.endpoint.path)?\(String(decoding: query.form, as: UTF8.self))"
    }

    /// The parameters that the signature is over.
    ///
    /// Only those of the protocol are for the address: options and parameters may be tokens, and addresses are logged.
    private func unsigned(
        at clock: WallClock
    ) throws(NotSent) -> (query: GatewayParameters, body: GatewayParameters) {
        var query = GatewayParameters()
        query.add("app_id", configuration.appID)
        query.add("method", method)
        query.add("format", "JSON")
        query.add("charset", "utf-8")
        query.add("sign_type", "RSA2")
        query.add("timestamp", GatewayTimestamp.text(clock.milliseconds() / 1000))
        query.add("version", "1.0")
        if let certificates = configuration.certificates {
            query.add("app_cert_sn", certificates.applicationSerialNumber)
            query.add("alipay_root_cert_sn", certificates.rootSerialNumber)
        }
        var body = GatewayParameters()
        for option in options {
            if let name = option.name { body.add(name, option.value) }
        }
        // What has files has its texts beside the content more often than in it; empty it is neither encrypted nor sent.
        if files.isEmpty || content != "{}" {
            var text = content
            if let cipher {
                query.add("encrypt_type", "AES")
                guard let encrypted = try? cipher.encrypt(Array(content.utf8)) else { throw NotSent(.encryption) }
                text = encrypted
            }
            body.add("biz_content", text)
        }
        return (query, body)
    }

    /// The parameters for the address with the signature over all, and what is left of the call's time.
    private func signed(
        _ unsigned: (query: GatewayParameters, body: GatewayParameters), within time: Duration
    ) async throws(NotSent) -> (query: GatewayParameters, left: Duration) {
        let (signature, left) = try await configuration.signer.signature(
            for: (unsigned.query + unsigned.body).stringToSign, within: time)
        var query = unsigned.query
        query.add("sign", Data(signature).base64EncodedString())
        return (query, left)
    }
}

extension GatewayRequest {
    /// The request of a call.
    init(configuration: GatewayConfiguration, call: StoredCall) {
        self.init(
            configuration: configuration, method: call.method, content: call.content.reveal(),
            options: call.options.options, files: call.files, cipher: configuration.cipher)
    }
}

/// The time of a gateway request: `yyyy-MM-dd HH:mm:ss` in GMT+8, wherever the machine is.
package enum GatewayTimestamp {
    /// Seconds from GMT to the zone of the gateway.
    private static let offset: Int64 = 28_800

    /// The text of an instant, in seconds since 1970-01-01 00:00:00 GMT.
    package static func text(_ seconds: Int64) -> String {
        TimePattern.time.text(CivilTime(secondsSince1970: seconds + offset))
    }
}
