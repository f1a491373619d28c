import Foundation
import FundRuntime
import Testing

@Suite struct V3VectorTests {
    @Test func requests() throws {
        let vectors: [Vectors.V3Request] = try Vectors.load("v3_request")
        let signer = try Vectors.signer()
        #expect(vectors.count >= 3)
        for vector in vectors {
            let credentials = V3Signature.credentials(
                appID: Bench.appID, certificateSerialNumber: vector.app_cert_sn, nonce: vector.nonce,
                milliseconds: vector.timestamp)
            let text = V3Signature.request(
                credentials: credentials, method: vector.method, path: vector.uri, body: Array(vector.body.utf8),
                appAuthToken: vector.app_auth_token)
            #expect(text == Array(vector.string_to_sign.utf8), "\(vector.id)")
            let sign = Data(try signer.signature(for: text)).base64EncodedString()
            #expect("\(V3Signature.scheme) \(credentials),sign=\(sign)" == vector.authorization, "\(vector.id)")
        }
    }

    @Test func responses() throws {
        let vectors: [Vectors.V3Response] = try Vectors.load("v3_response")
        let verifier = try Vectors.verifier()
        for vector in vectors {
            let text = V3Signature.reply(
                timestamp: vector.headers["alipay-timestamp"] ?? "", nonce: vector.headers["alipay-nonce"] ?? "",
                body: Array(vector.body.utf8))
            let signature = Data(base64Encoded: vector.headers["alipay-signature"] ?? "").map { Array($0) } ?? []
            #expect(verifier.isValidSignature(signature, for: text) == vector.valid, "\(vector.id)")
        }
    }
}
