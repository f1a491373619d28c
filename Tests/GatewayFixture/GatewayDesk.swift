import Foundation
import Synchronization

/// Where requests arrive.
final class GatewayDesk: Sendable {
    let appID: String
    let appKey: FixturePublicKey
    /// Further keys of the app.
    let otherKeys = Mutex<[FixturePublicKey]>([])
    let ownKey: FixtureKey
    let certificates: FixtureCertificates?
    let contentKey: FixtureContentKey?
    let handler: SigningGateway.Handler
    let calls = Mutex<[GatewayCall]>([])
    let faults = Mutex<[String]>([])
    let downloads = Mutex<[(serialNumber: String, userAgent: String?)]>([])

    init(
        appID: String, appKey: FixturePublicKey, ownKey: FixtureKey,
        certificates: FixtureCertificates?, contentKey: FixtureContentKey?, handler: @escaping SigningGateway.Handler
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
            return .text(
                #"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature"}}"#)
        case .success(let call) where call.method == FixtureCertificates.downloadMethod:
            return download(call)
        case .success(let call):
            calls.withLock { $0.append(call) }
            switch handler(call) {
            case .node(let node): return reply(ShapedReply(node), to: call)
            case .shaped(let shaped): return reply(shaped, to: call)
            case .fault(let answer): return answer
            }
        }
    }

    private struct Fault: Error {
        let text: String
    }

    /// Checks a request the way the gateway does, and more strictly.
    private func received(_ request: FixtureRequest) -> Result<GatewayCall, Fault> {
        func fault(_ text: String) -> Result<GatewayCall, Fault> { .failure(Fault(text: text)) }
        // A person who opens a link sends everything in the query.
        let isPage = request.method == "GET" && request.body.isEmpty
        guard request.method == "POST" || isPage, request.path == "/gateway.do" else {
            return fault("not POST gateway.do")
        }
        let type = request.headers["content-type"] ?? ""
        let form = PlainMultipart(request.body, contentType: type)
        guard isPage || form != nil || type == "application/x-www-form-urlencoded;charset=utf-8" else {
            return fault("content type")
        }
        guard request.headers["accept-encoding"] ?? "identity" == "identity" else {
            return fault("asks for compression")
        }
        guard request.headers["cookie"] == nil else { return fault("sends cookies") }
        guard var query = FormDecoding.pairs(request.query),
            var body = form.map(Self.texts) ?? FormDecoding.pairs(String(decoding: request.body, as: UTF8.self))
        else { return fault("no form") }
        let files = form?.parts.filter { $0.fileName != nil } ?? []
        guard form == nil || !files.isEmpty else { return fault("a form without files") }
        if isPage { body["biz_content"] = query.removeValue(forKey: "biz_content") }
        guard body["biz_content"] != nil || !files.isEmpty, isPage || Set(query.keys).isSubset(of: Self.protocolNames)
        else {
            return fault("what is not the protocol's belongs into the body")
        }
        var parameters = query.merging(body) { first, _ in first }
        guard !parameters.values.contains("") else { return fault("empty parameter") }
        guard let sign = parameters.removeValue(forKey: "sign"), let signature = Data(base64Encoded: sign) else {
            return fault("sign")
        }
        if let name = misfit(parameters, isClear: body["biz_content"] == nil) { return fault(name) }
        guard parameters["timestamp"]?.count == 19, let method = parameters["method"] else { return fault("timestamp") }
        let content = parameters.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
            .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        let keys = [appKey] + otherKeys.withLock { $0 }
        guard keys.contains(where: { $0.isValidSignature(signature, of: content) }) else { return fault("signature") }
        guard let content = body["biz_content"].map({ clear($0, method) }) ?? "{}",
            case .object = FixtureJSON.parse(content)
        else {
            return fault("biz_content is no object")
        }
        return .success(
            GatewayCall(method: method, parameters: parameters, bizContent: content, files: files, request: request))
    }

    /// The texts of a form with files.
    private static func texts(_ form: PlainMultipart) -> [String: String]? {
        var texts: [String: String] = [:]
        for part in form.parts where part.fileName == nil {
            guard part.contentType == "text/plain; charset=utf-8" else { return nil }
            texts[part.name] = String(validating: part.body, as: UTF8.self)
        }
        return texts
    }

    /// What may stand in an address, which is logged along the way.
    private static let protocolNames: Set<String> = [
        "alipay_root_cert_sn", "app_cert_sn", "app_id", "charset", "encrypt_type", "format", "method", "sign",
        "sign_type", "timestamp", "version",
    ]

    /// The name of a parameter that has another value than it must have.
    private func misfit(_ parameters: [String: String], isClear: Bool) -> String? {
        let isEncrypted = contentKey != nil && !isClear && parameters["method"] != FixtureCertificates.downloadMethod
        let expected: [(name: String, value: String?)] = [
            ("app_id", appID), ("charset", "utf-8"), ("sign_type", "RSA2"), ("version", "1.0"), ("format", "JSON"),
            ("alipay_root_cert_sn", certificates?.rootSerialNumber), ("encrypt_type", isEncrypted ? "AES" : nil),
        ]
        let name = parameters["app_cert_sn"]
        guard certificates?.accepts(name) ?? (name == nil) else { return "app_cert_sn" }
        return expected.first { parameters[$0.name] != $0.value }?.name
    }

    /// The business parameters in the clear.
    private func clear(_ content: String, _ method: String) -> String? {
        guard let contentKey, method != FixtureCertificates.downloadMethod else { return content }
        return contentKey.decrypt(content)
    }

    private func download(_ call: GatewayCall) -> FixtureAnswer {
        let serialNumber = call.text("alipay_cert_sn") ?? ""
        downloads.withLock { $0.append((serialNumber, call.request.headers["user-agent"])) }
        guard let certificates else { return .close }
        let answer = certificates.download(serialNumber)
        // The platform neither signs the answer nor names a certificate in it: its types have no place for either.
        var shaped = ShapedReply(
            answer.node, signature: answer.key == nil ? .absent : .valid,
            naming: answer.naming.map { .other($0) } ?? .none, key: answer.key)
        shaped.isClear = true
        return .delayed(answer.delay, reply(shaped, to: call))
    }

    private func reply(_ shaped: ShapedReply, to call: GatewayCall) -> FixtureAnswer {
        let name = shaped.nodeName ?? call.method.replacing(".", with: "_") + "_response"
        var node = shaped.node
        if let contentKey, !shaped.isClear {
            node = "\"\(contentKey.encrypt(node) ?? "")\""
        }
        let current = certificates?.current
        let key = shaped.key ?? current?.key
        let sign: String
        switch shaped.signature {
        case .valid: sign = ",\"sign\":\"\(signature(node, key))\""
        case .over(let text): sign = ",\"sign\":\"\(signature(text, key))\""
        case .null: sign = ",\"sign\":null"
        case .empty: sign = ",\"sign\":\"\""
        case .absent: sign = ""
        }
        let naming: String
        switch shaped.naming {
        case .current: naming = current.map { ",\"alipay_cert_sn\":\"\($0.serialNumber)\"" } ?? ""
        case .none: naming = ""
        case .other(let serialNumber): naming = ",\"alipay_cert_sn\":\"\(serialNumber)\""
        case .json(let text): naming = ",\"alipay_cert_sn\":\(text)"
        }
        return .reply(
            status: shaped.status, headers: shaped.headers,
            body: Array("{\(shaped.leading)\"\(name)\":\(node)\(naming)\(sign)}".utf8))
    }

    private func signature(_ text: String, _ key: String?) -> String {
        let key = key.flatMap { try? FixtureKey($0) } ?? ownKey
        return (try? key.signature(of: text)) ?? ""
    }
}
