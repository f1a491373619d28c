package import Foundation
import Synchronization

/// One call as the fixture of the third version received it, its signature verified.
package struct V3Call: Sendable {
    /// The HTTP request.
    package let request: FixtureRequest
    /// The path with its query, as it came.
    package let path: String
    /// The parts of the credentials.
    package let credentials: [String: String]
    /// The pairs of the query.
    package let query: [String: String]
    /// The body in the clear.
    package let body: String
    /// The files, which nothing signs.
    package let files: [PlainMultipart.Part]
}

/// What the fixture of the third version answers.
package struct V3Answer: Sendable {
    /// The HTTP status.
    package var status = 200
    /// The body, in the clear.
    package var body: String
    /// Whether it is signed.
    package var isSigned = true
    /// Another body that is signed in its place.
    package var signedBody: String?
    /// The private key it is signed with, as bare base64; nil for the gateway's own.
    package var key: String?
    /// Headers that replace those of the signature; an empty one is left out.
    package var headers: [String: String] = [:]
    /// A fault of the connection, or a reply made by hand, in place of all the above.
    package var fault: FixtureAnswer?

    /// An answer.
    package init(_ body: String, status: Int = 200) {
        self.body = body
        self.status = status
    }
}

/// The third version of the gateway on this machine: verifies what it gets, signs what it answers.
package final class V3Gateway: Sendable {
    /// Answers one call.
    package typealias Handler = @Sendable (V3Call) -> V3Answer

    private let server: LoopbackServer
    private let desk: V3Desk
    private let downloadDesk: GatewayDesk

    /// Starts a gateway; in certificate mode it serves downloads at `gateway.do` as well.
    package init(
        appID: String, appPublicKey: String, alipayPrivateKey: String, certificates: FixtureCertificates? = nil,
        contentKey: String? = nil, _ handler: @escaping Handler
    ) throws {
        let desk = V3Desk(
            appID: appID,
            appKey: try FixturePublicKey(appPublicKey),
            ownKey: alipayPrivateKey, certificates: certificates,
            contentKey: contentKey.flatMap(FixtureContentKey.init),
            handler: handler)
        let downloads = GatewayDesk(
            appID: appID, appKey: desk.appKey, ownKey: try FixtureKey(alipayPrivateKey),
            certificates: certificates, contentKey: nil, handler: { _ in .fault(.close) })
        self.desk = desk
        downloadDesk = downloads
        server = try LoopbackServer { $0.path == "/gateway.do" ? downloads.answer($0) : desk.answer($0) }
    }

    /// Where `gateway.do` is.
    package var url: URL { server.url("/gateway.do") }
    /// Takes requests that are signed with another key of the app as well.
    package func accept(appPublicKey: String) throws {
        let key = try FixturePublicKey(appPublicKey)
        desk.otherKeys.withLock { $0.append(key) }
    }

    /// The answer to a request that came another way than through the socket.
    package func answer(_ request: FixtureRequest) -> FixtureAnswer { desk.answer(request) }
    /// The calls that were received and verified, in order.
    package var calls: [V3Call] { desk.calls.withLock { $0 } }
    /// The serial numbers of the certificates that were asked for, in order.
    package var downloads: [String] { downloadDesk.downloads.withLock { $0.map(\.serialNumber) } }
    /// How the requests for certificates named their sender, in order.
    package var downloaders: [String?] { downloadDesk.downloads.withLock { $0.map(\.userAgent) } }
    /// What was wrong with requests.
    package var faults: [String] { desk.faults.withLock { $0 } }
}

private final class V3Desk: Sendable {
    let appID: String
    let appKey: FixturePublicKey
    /// Further keys of the app.
    let otherKeys = Mutex<[FixturePublicKey]>([])
    let ownKey: String
    let certificates: FixtureCertificates?
    let contentKey: FixtureContentKey?
    let handler: V3Gateway.Handler
    let calls = Mutex<[V3Call]>([])
    let faults = Mutex<[String]>([])

    init(
        appID: String, appKey: FixturePublicKey, ownKey: String, certificates: FixtureCertificates?,
        contentKey: FixtureContentKey?, handler: @escaping V3Gateway.Handler
    ) {
        self.appID = appID
        self.appKey = appKey
        self.ownKey = ownKey
        self.certificates = certificates
        self.contentKey = contentKey
        self.handler = handler
    }

    func answer(_ request: FixtureRequest) -> FixtureAnswer {
        switch received(request) {
        case .failure(let fault):
            faults.withLock { $0.append(fault.text) }
            return .reply(status: 400, body: Array(#"{"code":"INVALID_SIGNATURE","message":"m"}"#.utf8))
        case .success(let call):
            calls.withLock { $0.append(call) }
            let answer = handler(call)
            return answer.fault ?? reply(answer)
        }
    }

    private struct Fault: Error {
        let text: String
    }

    private func received(_ request: FixtureRequest) -> Result<V3Call, Fault> {
        func fault(_ text: String) -> Result<V3Call, Fault> { .failure(Fault(text: text)) }
        let words = (request.headers["authorization"] ?? "").split(separator: " ")
        guard words.count == 2, words[0] == "ALIPAY-SHA256withRSA" else { return fault("scheme") }
        let parts = words[1].split(separator: ",sign=")
        guard parts.count == 2, let signature = Data(base64Encoded: String(parts[1])) else { return fault("sign") }
        var credentials: [String: String] = [:]
        for pair in parts[0].split(separator: ",") {
            let pair = pair.split(separator: "=")
            credentials[String(pair[0])] = pair.count == 2 ? String(pair[1]) : ""
        }
        guard credentials["app_id"] == appID, credentials["nonce"]?.isEmpty == false,
            credentials["timestamp"]?.count == 13,
            certificates?.accepts(credentials["app_cert_sn"]) ?? (credentials["app_cert_sn"] == nil),
            request.headers["alipay-root-cert-sn"] == certificates?.rootSerialNumber
        else { return fault("credentials") }
        guard request.headers["alipay-request-id"]?.wholeMatch(of: /[A-Za-z0-9_-]{1,32}/) != nil else {
            return fault("request id")
        }
        let isEncrypted = request.headers["alipay-encrypt-type"] != nil
        guard isEncrypted || request.headers["accept"] == "application/json" else { return fault("accept") }
        guard request.headers["accept-encoding"] ?? "identity" == "identity" else { return fault("compression") }
        guard request.method == "POST" || request.method == "GET" && request.body.isEmpty else {
            return fault("method")
        }
        let form = PlainMultipart(request.body, contentType: request.headers["content-type"] ?? "")
        guard form == nil || form?.parts.first?.name == "data" && form?.parts.first?.fileName == nil else {
            return fault("data")
        }
        // Of a form with files the part `data` is signed as if it were the body.
        let content = form?.parts.first?.body ?? request.body
        let type = form?.parts.first?.contentType ?? request.headers["content-type"]
        let path = request.query.isEmpty ? request.path : "\(request.path)?\(request.query)"
        var text = "\(parts[0])\n\(request.method)\n\(path)\n\(String(decoding: content, as: UTF8.self))\n"
        if let token = request.headers["alipay-app-auth-token"] { text += "\(token)\n" }
        let keys = [appKey] + otherKeys.withLock { $0 }
        guard keys.contains(where: { $0.isValidSignature(signature, of: text) }) else { return fault("signature") }
        guard let query = FormDecoding.pairs(request.query), let body = clear(request, content, type) else {
            return fault("content")
        }
        let files = form.map { Array($0.parts.dropFirst()) } ?? []
        return .success(
            V3Call(request: request, path: path, credentials: credentials, query: query, body: body, files: files))
    }

    private func clear(_ request: FixtureRequest, _ content: [UInt8], _ type: String?) -> String? {
        let text = String(validating: content, as: UTF8.self)
        let isEncrypted = request.headers["alipay-encrypt-type"] == "AES"
        guard isEncrypted == (contentKey != nil && request.method == "POST") else { return nil }
        guard isEncrypted else { return request.method == "GET" || type == "application/json" ? text : nil }
        guard type == "text/plain", let contentKey, let text else { return nil }
        return contentKey.decrypt(text)
    }

    private func reply(_ answer: V3Answer) -> FixtureAnswer {
        var body = answer.body
        if let contentKey { body = contentKey.encrypt(body) ?? body }
        var headers: [String: String] = ["alipay-trace-id": "trace-1"]
        if answer.isSigned {
            let key = answer.key ?? certificates?.current.key ?? ownKey
            let text = "1667804301218\nnonce-1\n\(answer.signedBody ?? body)\n"
            headers["alipay-timestamp"] = "1667804301218"
            headers["alipay-nonce"] = "nonce-1"
            headers["alipay-signature"] = try? FixtureKey(key).signature(of: text)
            headers["alipay-sn"] = certificates?.current.serialNumber
        }
        headers.merge(answer.headers) { _, other in other }
        return .reply(status: answer.status, headers: headers.filter { !$0.value.isEmpty }, body: Array(body.utf8))
    }
}
