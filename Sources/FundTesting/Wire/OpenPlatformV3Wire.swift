import Foundation
import FundRuntime
import HTTPTypes

/// The third version of the Open Platform's gateway, which speaks REST.
struct OpenPlatformV3Wire: Sendable {
    /// The app; nil for any.
    let appID: String?
    let signing: ReplySigning
    let encryption: ContentEncryption

    /// The call of a request, or why the gateway refuses it.
    func call(of request: TransportRequest) -> Result<WireCall, WireRefusal> {
        Result { () throws(WireRefusal) in try received(request) }
    }

    private func received(_ request: TransportRequest) throws(WireRefusal) -> WireCall {
        let (path, query) = request.target
        guard let start = path.range(of: "/v3/") else { throw .missing("method", "the path has no method") }
        let method = path[start.upperBound...].replacing("/", with: ".")
        // Of a form with files the part `data` is signed, and read, as if it were the body.
        let form = MultipartReader.isForm(request.head) ? try MultipartReader(request) : nil
        let body =
            form.map { form in Array((form.texts.first { $0.name == "data" }?.value ?? "").utf8) } ?? request.body
        let credentials = try credentials(of: request.head, request.head.path ?? "", body)
        guard let app = credentials["app_id"], app == appID ?? app else {
            throw .invalid("invalid-app-id", "app_id is not that of this gateway's app, \(appID ?? "")")
        }
        var parameters: [String: String] = [:]
        parameters["app_auth_token"] = field("alipay-app-auth-token", of: request.head)
        // The cipher text is what was signed.
        let kind = body.isEmpty ? nil : field("alipay-encrypt-type", of: request.head)
        let clear = try kind.map { kind throws(WireRefusal) in
            try encryption.clear(String(decoding: body, as: UTF8.self), kind: kind)
        }
        return WireCall(
            channel: .gatewayV3, name: .method(String(method)),
            content: try content(request.head.method, clear ?? body, query: query),
            parameters: parameters, files: form?.files ?? [:], isEncrypted: clear != nil)
    }

    /// The parts of the credentials, of which the signature was checked.
    private func credentials(
        of head: HTTPRequest, _ target: String, _ body: [UInt8]
    ) throws(WireRefusal) -> [String: String] {
        let words = field("authorization", of: head)?.split(separator: " ") ?? []
        guard words.count == 2, words[0] == V3Signature.scheme,
            let place = words[1].range(of: ",sign=", options: .backwards)
        else { throw .missing("signature", "authorization is not '\(V3Signature.scheme) …,sign=…'") }
        let signed = String(words[1][..<place.lowerBound])
        let text = V3Signature.request(
            credentials: signed, method: head.method.rawValue, path: target, body: body,
            appAuthToken: field("alipay-app-auth-token", of: head))
        guard signing.isValidSignature(String(words[1][place.upperBound...]), for: text) else {
            throw .invalid("invalid-signature", "sign is not the app's signature of credentials, path and body")
        }
        var credentials: [String: String] = [:]
        for pair in signed.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            credentials[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
        }
        guard credentials["nonce"]?.isEmpty == false, credentials["timestamp"].flatMap({ Int64($0) }) != nil else {
            throw .invalid("invalid-timestamp", "authorization has no nonce or no timestamp")
        }
        if let certificates = signing.certificates {
            guard credentials["app_cert_sn"] == certificates.applicationSerialNumber else {
                throw .invalid("app-cert-not-exist", "app_cert_sn is not that of the app's certificate")
            }
            guard field("alipay-root-cert-sn", of: head) == certificates.rootSerialNumber else {
                throw .invalid("invalid-alipay-root-cert-sn", "alipay-root-cert-sn is not that of the root")
            }
        }
        return credentials
    }

    private func content(
        _ method: HTTPRequest.Method, _ body: [UInt8], query: Substring
    ) throws(WireRefusal) -> JSONObject {
        guard method == .get else {
            if body.isEmpty { return JSONObject() }
            guard let object = try? JSONParser.object(body) else {
                throw .invalid("illegal-json", "the body is no JSON object")
            }
            return object
        }
        guard let form = try? NotificationForm(Array(query.utf8), maximumSize: 1 << 20) else {
            throw .invalid("invalid-format", "the query is no form, or has a parameter twice")
        }
        var object = JSONObject()
        for parameter in form.parameters {
            let text = String(decoding: parameter.value, as: UTF8.self)
            // What is nested comes as JSON text.
            let isNested = text.hasPrefix("{") || text.hasPrefix("[")
            let value = isNested ? try? JSONValue(parsing: text) : nil
            object.append(String(decoding: parameter.name, as: UTF8.self), value ?? .string(text))
        }
        return object
    }

    /// The reply with an answer; refusals have an HTTP status of their own, and one code.
    func reply(
        _ node: ReplyNode, isEncrypted: Bool = false, _ signature: ReplySigning.Signature, at milliseconds: Int64
    ) -> TransportResponse {
        var object = node.members
        if node.isRefusal {
            let code = node.subCode ?? node.code
            let short = ["isv.", "aop.", "isp."].first { code.hasPrefix($0) }.map { String(code.dropFirst($0.count)) }
            object = JSONObject()
            object.append("code", .string(short ?? code))
            object.append("message", .string(node.reason ?? ""))
        }
        var reply = reply(verbatim: object, isEncrypted: isEncrypted, signature, at: milliseconds)
        if node.isRefusal { reply.head.status = node.code == "20000" ? .internalServerError : .badRequest }
        return reply
    }

    /// The reply with an object.
    func reply(
        verbatim object: JSONObject, isEncrypted: Bool = false, _ signature: ReplySigning.Signature,
        at milliseconds: Int64
    ) -> TransportResponse {
        var body: [UInt8] = []
        JSONText.append(object, to: &body)
        if isEncrypted { body = encryption.cipherText(of: body) }
        var head = HTTPResponse(status: .ok)
        let (timestamp, nonce) = (String(milliseconds), "\(milliseconds)-\(body.count)")
        var fields = [
            ("content-type", isEncrypted ? "text/plain" : "application/json"),
            ("alipay-trace-id", "trace-\(milliseconds)"),
        ]
        let text = V3Signature.reply(timestamp: timestamp, nonce: nonce, body: body)
        if let sign = signing.signature(of: text, signature) {
            fields += [("alipay-timestamp", timestamp), ("alipay-nonce", nonce), ("alipay-signature", sign)]
            if let certificates = signing.certificates { fields.append(("alipay-sn", certificates.alipaySerialNumber)) }
        }
        for (name, value) in fields { HTTPField.Name(name).map { head.headerFields[$0] = value } }
        return TransportResponse(head: head, body: body)
    }

    private func field(_ name: String, of head: HTTPRequest) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }
}
