import FundRuntime
import HTTPTypes

/// `gateway.do`: the second version of the Open Platform's gateway.
struct OpenPlatformWire: Sendable {
    /// The app; nil for any.
    let appID: String?
    let signing: ReplySigning
    let encryption: ContentEncryption

    /// The call of a request, or why the gateway refuses it; the checks are made in the gateway's order.
    func call(of request: TransportRequest) -> Result<WireCall, WireRefusal> {
        Result { () throws(WireRefusal) in try received(request) }
    }

    private func received(_ request: TransportRequest) throws(WireRefusal) -> WireCall {
        var bytes = Array(request.target.query.utf8)
        var files: [String: ReceivedFile] = [:]
        if MultipartReader.isForm(request.head) {
            // Its texts are signed as those of any form are, and its files are not.
            let form = try MultipartReader(request)
            for (name, value) in form.texts {
                if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
                FormEncoding.append(name, to: &bytes)
                bytes.append(UInt8(ascii: "="))
                FormEncoding.append(value, to: &bytes)
            }
            files = form.files
        } else {
            if !bytes.isEmpty, !request.body.isEmpty { bytes.append(UInt8(ascii: "&")) }
            bytes.append(contentsOf: request.body)
        }
        guard let form = try? NotificationForm(bytes, maximumSize: 1 << 22) else {
            throw .invalid("invalid-format", "the request is no form, or has a parameter twice")
        }
        let texts = try texts(of: form)
        func needed(_ name: String, _ what: String) throws(WireRefusal) -> String {
            guard let value = texts[name], !value.isEmpty else { throw .missing(what, "\(name) is missing") }
            return value
        }
        let method = try needed("method", "method")
        let app = try needed("app_id", "app-id")
        guard app == appID ?? app else {
            throw .invalid("invalid-app-id", "app_id is not that of this gateway's app, \(appID ?? app)")
        }
        _ = try needed("version", "version")
        guard TimePattern.time.read(try needed("timestamp", "timestamp"))?.secondsSince1970 != nil else {
            throw .invalid("invalid-timestamp", "timestamp is not in the form yyyy-MM-dd HH:mm:ss")
        }
        guard texts["format"].map({ $0.uppercased() == "JSON" }) ?? true else {
            throw .invalid("invalid-format", "format is not JSON")
        }
        guard ["utf-8", "utf8"].contains(texts["charset"]?.lowercased()) else {
            throw .invalid("invalid-charset", "charset is not utf-8, which is all that this gateway reads")
        }
        guard try needed("sign_type", "signature-type") == "RSA2" else {
            throw .invalid("invalid-signature-type", "sign_type is not RSA2")
        }
        let sign = try needed("sign", "signature")
        try checkCertificates(texts)
        guard signing.isValidSignature(sign, for: form.content(without: ["sign"])) else {
            throw .invalid(
                "invalid-signature", "sign is not the app's signature of the parameters, sorted and joined by '&'")
        }
        var parameters = texts
        let sent = parameters.removeValue(forKey: "biz_content")
        var content = Array((sent ?? "{}").utf8)
        let kind = parameters["encrypt_type"] ?? ""
        if let sent, !kind.isEmpty { content = try encryption.clear(sent, kind: kind) }
        guard let object = try? JSONParser.object(content) else {
            throw .invalid("illegal-json", "biz_content is no JSON object")
        }
        return WireCall(
            channel: .gateway, name: .method(method), content: object, parameters: parameters, files: files,
            isEncrypted: sent != nil && !kind.isEmpty)
    }

    private func texts(of form: NotificationForm) throws(WireRefusal) -> [String: String] {
        var texts: [String: String] = [:]
        for parameter in form.parameters {
            guard let name = String(validating: parameter.name, as: UTF8.self),
                let value = String(validating: parameter.value, as: UTF8.self)
            else { throw .invalid("invalid-charset", "a parameter is not in UTF-8") }
            texts[name] = value
        }
        return texts
    }

    private func checkCertificates(_ texts: [String: String]) throws(WireRefusal) {
        guard let certificates = signing.certificates else { return }
        guard let application = texts["app_cert_sn"] else {
            throw .invalid("missing-app-cert-sn", "app_cert_sn is missing, and this gateway is in certificate mode")
        }
        guard application == certificates.applicationSerialNumber else {
            throw .invalid("app-cert-not-exist", "app_cert_sn is not that of the app's certificate")
        }
        guard let root = texts["alipay_root_cert_sn"] else {
            throw .invalid("missing-alipay-root-cert-sn", "alipay_root_cert_sn is missing")
        }
        guard root == certificates.rootSerialNumber else {
            throw .invalid("invalid-alipay-root-cert-sn", "alipay_root_cert_sn is not that of the root")
        }
    }

    /// The reply with an answer; the node is named after the method, or `error_response` where there is none.
    func reply(
        _ node: ReplyNode, named name: String?, isEncrypted: Bool = false, _ signature: ReplySigning.Signature
    ) -> TransportResponse {
        reply(verbatim: node.object, named: name, isEncrypted: isEncrypted, signature)
    }

    /// The reply with a node; encrypted it is a JSON string, whose quotation marks are signed, too.
    func reply(
        verbatim node: JSONObject, named name: String?, isEncrypted: Bool = false, _ signature: ReplySigning.Signature
    ) -> TransportResponse {
        var text: [UInt8] = []
        JSONText.append(node, to: &text)
        // A call that nobody knows is refused in the clear.
        if isEncrypted, name != nil {
            text = [UInt8(ascii: "\"")] + encryption.cipherText(of: text) + [UInt8(ascii: "\"")]
        }
        var body = Array("{".utf8)
        JSONText.append(string: name ?? "error_response", to: &body)
        body.append(UInt8(ascii: ":"))
        body.append(contentsOf: text)
        if let certificates = signing.certificates, signature != .none {
            body.append(contentsOf: ",\"alipay_cert_sn\":\"\(certificates.alipaySerialNumber)\"".utf8)
        }
        if let sign = signing.signature(of: text, signature) {
            body.append(contentsOf: ",\"sign\":\"\(sign)\"".utf8)
        }
        body.append(UInt8(ascii: "}"))
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = "application/json;charset=utf-8"
        return TransportResponse(head: head, body: body)
    }
}
