import Foundation
import HTTPTypes

/// One signed request to the third version of the gateway.
struct GatewayV3Request {
    /// The option that is sent as a header and signed as a line of its own.
    private static let tokenName = "app_auth_token"

    let configuration: GatewayConfiguration
    let call: StoredCall
    let verb: V3Verb
    let milliseconds: Int64
    let nonce: String

    /// The request with its signature; of a form with files the part `data` alone is signed, as if it were the body.
    ///
    /// `requestID` is the name that the caller gave to the call, where it is to be sent.
    func signed(
        within time: Duration, requestID: String?, boundaries: NonceSource
    ) async throws(NotSent) -> SignedCall {
        let unsigned = try unsigned()
        let (route, body, isEncrypted) = (unsigned.route, unsigned.body, unsigned.isEncrypted)
        let method: HTTPRequest.Method = route.isGet ? .get : .post
        let (signature, left) = try await configuration.signer.signature(for: unsigned.text.bytes, within: time)
        let contentType = isEncrypted ? "text/plain" : "application/json"
        let form = try form(of: body, contentType, boundaries)
        var request = configuration.endpoint.request(
            method, path: route.path, contentType: route.isGet ? nil : form?.contentType ?? contentType,
            body: form?.bytes ?? body, timeout: left)
        let sign = Data(signature).base64EncodedString()
        try set("authorization", "\(V3Signature.scheme) \(unsigned.credentials),sign=\(sign)", in: &request)
        // At most 32 letters, digits, `-` and `_`; unique for each sending.
        let given = requestID.flatMap { Self.isRequestID($0) ? $0 : nil }
        try set("alipay-request-id", given ?? RequestID.random(), in: &request)
        // Encrypted requests are answered as `text/plain`.
        if !isEncrypted { try set("accept", "application/json", in: &request) }
        if let token = unsigned.token { try set("alipay-app-auth-token", token, in: &request) }
        if let certificates = configuration.certificates {
            try set("alipay-root-cert-sn", certificates.rootSerialNumber, in: &request)
        }
        if isEncrypted { try set("alipay-encrypt-type", "AES", in: &request) }
        return SignedCall(request: request) { unsigned.text }
    }

    /// What would be signed.
    func signedText() throws(NotSent) -> SignedText { try unsigned().text }

    /// A request before it is signed.
    private struct Unsigned {
        let route: V3Route
        let body: [UInt8]
        let isEncrypted: Bool
        let token: String?
        let credentials: String
        let text: SignedText
    }

    private func unsigned() throws(NotSent) -> Unsigned {
        let options = call.options.options
        let token = options.first { $0.name == Self.tokenName }?.value
        let route: V3Route
        do {
            route = try V3Route(call, verb, below: base, options: options.filter { $0.name != Self.tokenName })
        } catch {
            throw invalid("params", "is no valid JSON: \(error)")
        }
        let isEncrypted = configuration.cipher != nil && !route.isGet
        let body = try isEncrypted ? encrypted(route.body) : route.body
        let credentials = V3Signature.credentials(
            appID: configuration.appID, certificateSerialNumber: configuration.certificates?.applicationSerialNumber,
            nonce: nonce, milliseconds: String(milliseconds))
        let text = V3Signature.text(
            credentials: credentials, method: (route.isGet ? HTTPRequest.Method.get : .post).rawValue, path: route.path,
            body: body, appAuthToken: token)
        return Unsigned(
            route: route, body: body, isEncrypted: isEncrypted, token: token, credentials: credentials, text: text)
    }

    /// The form that carries the files of the call, with its content in front; nil where it has none.
    private func form(
        of content: [UInt8], _ contentType: String, _ boundaries: NonceSource
    ) throws(NotSent) -> MultipartForm? {
        if call.files.isEmpty { return nil }
        let data = MultipartForm.Text(
            name: "data", value: String(decoding: content, as: UTF8.self), contentType: contentType)
        return try MultipartForm([data], call.files, boundaries: boundaries)
    }

    /// The path that both versions are below.
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

    private static func isRequestID(_ text: String) -> Bool {
        1...32 ~= text.utf8.count && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
    }

    /// Sets a header; what would not arrive as it was signed is refused.
    private func set(_ name: String, _ value: String, in request: inout TransportRequest) throws(NotSent) {
        guard value.utf8.allSatisfy({ 0x20...0x7E ~= $0 }), value.utf8.last != 0x20, value.utf8.first != 0x20 else {
            throw invalid(name, "is no text for a header")
        }
        request.head.headerFields[text: name] = value
    }

    private func invalid(_ field: String, _ message: String) -> NotSent {
        let violation = Violation(fields: [field], rule: "v3", message: message)
        return NotSent(.invalidRequest(InvalidRequest(subject: call.operationID, violations: [violation])))
    }
}
