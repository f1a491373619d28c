import Foundation
import HTTPTypes

/// One signed request to the third version of the gateway.
struct GatewayV3Request {
    /// The option that travels as a header and is signed as a line of its own.
    private static let tokenName = "app_auth_token"

    let configuration: GatewayConfiguration
    let call: StoredCall
    let milliseconds: Int64
    let nonce: String
    let requestID: String

    /// The request with its signature.
    func sealed() async throws(NotSent) -> TransportRequest {
        let options = call.options.options
        let token = options.first { $0.name == Self.tokenName }?.value
        let route: V3Route
        do {
            route = try V3Route(call, below: base, options: options.filter { $0.name != Self.tokenName })
        } catch {
            throw invalid("params", "is no valid JSON: \(error)")
        }
        let isEncrypted = configuration.cipher != nil && !route.isGet
        let body = try isEncrypted ? encrypted(route.body) : route.body
        let credentials = V3Signature.credentials(
            appID: configuration.appID, certificateSerialNumber: configuration.certificates?.applicationSerialNumber,
            nonce: nonce, milliseconds: String(milliseconds))
        let method: HTTPRequest.Method = route.isGet ? .get : .post
        let text = V3Signature.request(
            credentials: credentials, method: method.rawValue, path: route.path, body: body, appAuthToken: token)
        let (signature, left) = try await configuration.signer.signature(for: text, within: configuration.timeout)
        let sign = Data(signature).base64EncodedString()

        var head = HTTPRequest(
            method: method, scheme: configuration.endpoint.scheme, authority: configuration.endpoint.authority,
            path: route.path)
        head.headerFields[.acceptEncoding] = "identity"
        if !route.isGet { head.headerFields[.contentType] = isEncrypted ? "text/plain" : "application/json" }
        try set("authorization", "\(V3Signature.scheme) \(credentials),sign=\(sign)", in: &head)
        try set("alipay-request-id", requestID, in: &head)
        if let token { try set("alipay-app-auth-token", token, in: &head) }
        if let roots = configuration.certificates?.rootSerialNumber { try set("alipay-root-cert-sn", roots, in: &head) }
        if isEncrypted { try set("alipay-encrypt-type", "AES", in: &head) }
        return TransportRequest(
            head: head, body: body, timeout: left, maximumReplySize: configuration.maximumReplySize)
    }

    /// The path that both versions stand below.
    private var base: String {
        var path = configuration.endpoint.path[...]
        if path.hasSuffix("/gateway.do") { path = path.dropLast("/gateway.do".count) }
        while path.last == "/" { path = path.dropLast() }
        return String(path)
    }

    private func encrypted(_ body: [UInt8]) throws(NotSent) -> [UInt8] {
        guard let text = try? configuration.cipher?.encrypt(body) else { throw NotSent(.encryption) }
        return Array(text.utf8)
    }

    /// Sets a header; what would not arrive as it was signed is refused.
    private func set(_ name: String, _ value: String, in head: inout HTTPRequest) throws(NotSent) {
        let isPlain = value.utf8.allSatisfy { 0x20...0x7E ~= $0 } && value.utf8.last != 0x20
        guard let field = HTTPField.Name(name), isPlain, value.utf8.first != 0x20 else {
            throw invalid(name, "is no text for a header")
        }
        head.headerFields[field] = value
    }

    private func invalid(_ field: String, _ message: String) -> NotSent {
        let violation = Violation(fields: [field], rule: "v3", message: message)
        return NotSent(.invalidRequest(InvalidRequest(subject: call.operationID, violations: [violation])))
    }
}
