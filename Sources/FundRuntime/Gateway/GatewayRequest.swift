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
    func signed(at clock: WallClock, boundaries: NonceSource = .random) async throws(NotSent) -> TransportRequest {
        let (query, body, left) = try await parameters(at: clock)
        guard files.isEmpty else {
            let form = try MultipartForm(body.texts, files, boundaries: boundaries)
            return configuration.endpoint.request(
                path: path(query), contentType: form.contentType, body: form.bytes, timeout: left)
        }
        return configuration.endpoint.request(
            path: path(query), contentType: "application/x-www-form-urlencoded;charset=utf-8", body: body.form,
            timeout: left)
    }

    /// What a person's browser or app takes to the platform in place of a request from here; nil for other kinds of calls.
    ///
    /// A link and an order string have everything in them; a form posts what may be private.
    func page(_ kind: CallKind, at clock: WallClock) async throws(NotSent) -> JSONObject? {
        guard [.page, .form, .orderString].contains(kind) else { return nil }
        let (query, body, _) = try await parameters(at: clock)
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

    /// The parameters with the signature over all of them, and what is left of the call's time.
    ///
    /// Only those of the protocol are for the address: options and parameters may be tokens, and addresses are logged.
    private func parameters(
        at clock: WallClock
    ) async throws(NotSent) -> (query: GatewayParameters, body: GatewayParameters, left: Duration) {
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
        let (signature, left) = try await configuration.signer.signature(
            for: (query + body).stringToSign, within: configuration.endpoint.timeout)
        query.add("sign", Data(signature).base64EncodedString())
        return (query, body, left)
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
