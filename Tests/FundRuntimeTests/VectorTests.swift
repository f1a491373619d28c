import Foundation
import FundRuntime
import Testing

@Suite struct VectorTests {
    @Test func stamps() throws {
        let vectors: [Vectors.Stamp] = try Vectors.load("timestamp")
        #expect(!vectors.isEmpty)
        for vector in vectors { #expect(GatewayTimestamp.text(vector.epoch_seconds) == vector.text) }
    }

    @Test func stringsToSign() throws {
        let vectors: [Vectors.RequestSign] = try Vectors.load("request_sign")
        let signer = try Vectors.signer()
        for vector in vectors {
            var parameters = GatewayParameters()
            for (name, value) in vector.params { parameters.add(name, value) }
            #expect(parameters.stringToSign == Array(vector.string_to_sign.utf8), "\(vector.id)")
            let signature = try signer.signature(for: parameters.stringToSign)
            #expect(Data(signature).base64EncodedString() == vector.sign, "\(vector.id)")
        }
    }

    @Test(arguments: ["app_pkcs1.b64", "app_pkcs8.b64"]) func signatures(key: String) throws {
        let vectors: [Vectors.Sign] = try Vectors.load("rsa2_sign")
        let signer = try RSA2Signer(privateKey: Vectors.key(key))
        for vector in vectors {
            let signature = try signer.signature(for: Array(vector.content.utf8))
            #expect(Data(signature).base64EncodedString() == vector.sign, "\(vector.id)")
        }
    }

    @Test(arguments: ["alipay_public.b64", "alipay_public.pem"]) func verifications(key: String) throws {
        let vectors: [Vectors.Verify] = try Vectors.load("rsa2_verify")
        let verifier = try RSA2Verifier(publicKey: Vectors.key(key))
        for vector in vectors {
            let signature = Data(base64Encoded: vector.sign).map { Array($0) }
            let isValid = signature.map { verifier.isValidSignature($0, for: Array(vector.content.utf8)) } ?? false
            #expect(isValid == vector.valid, "\(vector.id)")
        }
    }

    @Test func replies() throws {
        let vectors: [Vectors.Response] = try Vectors.load("response")
        let verifier = try Vectors.verifier()
        for vector in vectors {
            let body =
                vector.body.map { Array($0.utf8) } ?? Array(Data(base64Encoded: vector.body_base64 ?? "") ?? Data())
            let node = vector.method.replacing(".", with: "_") + "_response"
            let envelope = try? GatewayEnvelope(body, node: node)
            let verified = envelope?.verifiedNode(by: verifier)
            switch vector.expect {
            case "ok", "business-error":
                #expect(verified != nil, "\(vector.id)")
                if let text = vector.signed_text { #expect(verified == Array(text.utf8), "\(vector.id)") }
            case "unsigned":
                #expect(envelope != nil && envelope?.signature == nil, "\(vector.id)")
            default:
                #expect(verified == nil, "\(vector.id)")
            }
        }
    }

    @Test func forms() throws {
        let vectors: [Vectors.Form] = try Vectors.load("form")
        for vector in vectors {
            var bytes: [UInt8] = []
            FormEncoding.append(vector.value, to: &bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.removingPercentEncoding == vector.decodes_to)
            #expect(!text.contains("+"))
        }
    }

    @Test func spaceSignatures() throws {
        let invoke = SpaceParameters.invoke(
            target: "alipay-openapi", method: "alipay.trade.query", configuration: JSONObject(),
            content: #"{"out_trade_no":"6823789339978248"}"#)
        let config = try JSONObject(parsing: #"{"notify":{"url":"https://example.com/notify?a=1&b=2"}}"#)
        let create = SpaceParameters.invoke(
            target: "alipay-openapi", method: "alipay.trade.create", configuration: config,
            content: #"{"subject":"测试/商品","out_trade_no":"ord_1","total_amount":"0.01","buyer_id":"2088000000000000"}"#)
        let run = "serverless.function.runtime.invoke"
        let anonymous = SpaceParameters.anonymous(appID: "2021000000000000")
        let vectors = [
            (run, invoke, "token-0001", "6da27a17184e9efc07b6a130846b45be"),
            ("serverless.auth.user.anonymousAuthorize", anonymous, "", "56e8e8cc5159984d78369544eb82966c"),
            (run, create, "token-0001", "add18f4e8f9722ca042584c34521afbc"),
        ]
        for (method, params, token, expected) in vectors {
            let signature = try SpaceSignature.text(
                [
                    ("spaceId", "space-0001"), ("timestamp", "1600000000000"), ("method", method), ("params", params),
                    ("token", token),
                ], secret: "secret-0001")
            #expect(signature == expected)
        }
    }
}
