import Crypto
import CryptoExtras
package import Foundation
import Synchronization

/// An Open Platform gateway on this machine: verifies what it gets, signs what it answers, counts and misbehaves on
/// demand.
package final class SigningGateway: Sendable {
    /// Answers one call.
    package typealias Handler = @Sendable (GatewayCall) -> GatewayAnswer

    private let server: LoopbackServer
    private let desk: Desk

    /// Starts a gateway for an app; the keys are bare base64 of SPKI and PKCS#1.
    package init(
        appID: String, appPublicKey: String, alipayPrivateKey: String, _ handler: @escaping Handler
    ) throws {
        let desk = Desk(
            appID: appID,
            appKey: try _RSA.Signing.PublicKey(derRepresentation: Data(base64Encoded: appPublicKey) ?? Data()),
            ownKey: try _RSA.Signing.PrivateKey(derRepresentation: Data(base64Encoded: alipayPrivateKey) ?? Data()),
            handler: handler)
        self.desk = desk
        server = try LoopbackServer { desk.answer($0) }
    }

    /// Where the gateway is.
    package var url: URL { server.url("/gateway.do") }

    /// The calls that were received and verified, in order.
    package var calls: [GatewayCall] { desk.calls.withLock { $0 } }

    /// What was wrong with requests.
    package var faults: [String] { desk.faults.withLock { $0 } }
}

/// Where requests arrive.
private final class Desk: Sendable {
    let appID: String
    let appKey: _RSA.Signing.PublicKey
    let ownKey: _RSA.Signing.PrivateKey
    let handler: SigningGateway.Handler
    let calls = Mutex<[GatewayCall]>([])
    let faults = Mutex<[String]>([])

    init(
        appID: String, appKey: _RSA.Signing.PublicKey, ownKey: _RSA.Signing.PrivateKey,
        handler: @escaping SigningGateway.Handler
    ) {
        self.appID = appID
        self.appKey = appKey
        self.ownKey = ownKey
        self.handler = handler
    }

    func answer(_ request: FixtureRequest) -> FixtureAnswer {
        switch received(request) {
        case .failure(let fault):
            faults.withLock { $0.append(fault.text) }
            return .text(
                #"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature"}}"#)
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
        guard request.method == "POST", request.path == "/gateway.do" else { return fault("not POST gateway.do") }
        guard request.headers["content-type"] == "application/x-www-form-urlencoded;charset=utf-8" else {
            return fault("content type")
        }
        guard request.headers["accept-encoding"] ?? "identity" == "identity" else {
            return fault("asks for compression")
        }
        guard request.headers["cookie"] == nil else { return fault("sends cookies") }
        guard let query = FormDecoding.pairs(request.query),
            let body = FormDecoding.pairs(String(decoding: request.body, as: UTF8.self))
        else { return fault("no form") }
        guard Array(body.keys) == ["biz_content"], query["biz_content"] == nil else {
            return fault("biz_content in the body")
        }
        var parameters = query.merging(body) { first, _ in first }
        guard !parameters.values.contains("") else { return fault("empty parameter") }
        guard let sign = parameters.removeValue(forKey: "sign"), let signature = Data(base64Encoded: sign) else {
            return fault("sign")
        }
        let expected = ["app_id": appID, "charset": "utf-8", "sign_type": "RSA2", "version": "1.0", "format": "JSON"]
        for (name, value) in expected where parameters[name] != value { return fault(name) }
        guard parameters["timestamp"]?.count == 19, let method = parameters["method"] else { return fault("timestamp") }
        let content = parameters.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
            .map { "\($0.key)=\($0.value)" }.joined(separator: "&")
        guard
            appKey.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: Data(content.utf8)),
                padding: .insecurePKCS1v1_5)
        else { return fault("signature") }
        guard case .object = FixtureJSON.parse(body["biz_content"] ?? "") else {
            return fault("biz_content is no object")
        }
        return .success(
            GatewayCall(method: method, parameters: parameters, bizContent: body["biz_content"] ?? "", request: request)
        )
    }

    private func reply(_ shaped: ShapedReply, to call: GatewayCall) -> FixtureAnswer {
        let name = shaped.nodeName ?? call.method.replacing(".", with: "_") + "_response"
        let sign: String
        switch shaped.signature {
        case .valid: sign = ",\"sign\":\"\(signature(shaped.node))\""
        case .over(let text): sign = ",\"sign\":\"\(signature(text))\""
        case .null: sign = ",\"sign\":null"
        case .absent: sign = ""
        }
        return .text("{\(shaped.leading)\"\(name)\":\(shaped.node)\(sign)}")
    }

    private func signature(_ text: String) -> String {
        let digest = SHA256.hash(data: Data(text.utf8))
        return (try? ownKey.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation.base64EncodedString())
            ?? ""
    }
}
