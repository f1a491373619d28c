import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Every signing scheme against `openssl` and the platform's Python SDK; `scripts/vectors` makes the file.
@Suite struct SchemeVectorTests {
    private let vectors: SchemeVectors

    init() throws { vectors = try Vectors.load("schemes") }

    private func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    @Test func requests() throws {
        #expect(vectors.gateway_requests.count >= 3)
        for vector in vectors.gateway_requests {
            var parameters = GatewayParameters()
            for (name, value) in vector.parameters { parameters.add(name, value) }
            #expect(parameters.stringToSign == Array(vector.text.utf8), "\(vector.id)")
            let signature = try Vectors.signer().signature(for: parameters.stringToSign)
            #expect(base64(signature) == vector.sign, "\(vector.id)")
        }
    }

    @Test func replies() throws {
        #expect(vectors.gateway_replies.count >= 8)
        for vector in vectors.gateway_replies {
            let node = vector.method.replacing(".", with: "_") + "_response"
            let envelope = try GatewayEnvelope(Array(vector.body.utf8), node: node)
            let verified = try envelope.verifiedNode(by: Vectors.verifier())
            #expect(verified.map { String(decoding: $0, as: UTF8.self) } == vector.node, "\(vector.id)")
        }
    }

    @Test func notices() throws {
        #expect(vectors.notices.count >= 2)
        for vector in vectors.notices {
            let notice = try GatewayNotification(
                verifying: Array(vector.body.utf8), appID: Bench.appID, by: Vectors.verifier())
            #expect(notice.outBizNo == "N-1", "\(vector.id)")
            #expect(try notice.content()?.read { $0.stringIfPresent("title") } == "测试 a+b&c=d%", "\(vector.id)")
            for left in [["sign"], ["sign", "sign_type"]]
            where left.contains("sign_type") != vector.text.contains("RSA2") {
                let form = try NotificationForm(Array(vector.body.utf8), maximumSize: 10_000)
                #expect(form.content(without: left) == Array(vector.text.utf8), "\(vector.id)")
            }
        }
    }

    @Test func theThirdVersion() throws {
        #expect(vectors.v3.count >= 3)
        for vector in vectors.v3 {
            let credentials = V3Signature.credentials(
                appID: Bench.appID, certificateSerialNumber: nil, nonce: "nonce-1", milliseconds: "1795392000000")
            let text = V3Signature.request(
                credentials: credentials, method: vector.method, path: vector.path, body: Array(vector.body.utf8),
                appAuthToken: vector.token)
            #expect(text == Array(vector.text.utf8), "\(vector.id)")
            let sign = try base64(Vectors.signer().signature(for: text))
            #expect("\(V3Signature.scheme) \(credentials),sign=\(sign)" == vector.authorization, "\(vector.id)")
            let reply = V3Signature.reply(
                timestamp: "1795392000001", nonce: "nonce-2", body: Array(vector.reply.utf8))
            let signature = Array(try #require(Data(base64Encoded: vector.reply_sign)))
            #expect(try Vectors.verifier().isValidSignature(signature, for: reply), "\(vector.id)")
        }
    }

    @Test func encryptedContents() throws {
        #expect(vectors.contents.count >= 6)
        for vector in vectors.contents {
            let cipher = try AESContentCipher(key: vector.key)
            #expect(try cipher.encrypt(Array(vector.clear.utf8)) == vector.cipher, "\(vector.id)")
            #expect(try cipher.decrypt(vector.cipher) == Array(vector.clear.utf8), "\(vector.id)")
            // Encrypted first, signed then; a reply's signature covers the quotation marks as well.
            let sign = try base64(Vectors.signer().signature(for: Array(vector.cipher.utf8)))
            #expect(sign == vector.request_sign, "\(vector.id)")
            let body = #"{"a_response":\#(vector.node),"sign":"\#(vector.node_sign)"}"#
            let envelope = try GatewayEnvelope(Array(body.utf8), node: "a_response")
            #expect(try envelope.verifiedNode(by: Vectors.verifier()) == Array(vector.node.utf8), "\(vector.id)")
        }
    }

    @Test func serialNumbers() throws {
        let files: [Vectors.SerialNumber] = try Vectors.load("cert_sn")
        #expect(vectors.serial_numbers.count >= 8)
        for vector in vectors.serial_numbers {
            let file = try #require(files.first { $0.id == vector.id })
            let der = try #require(CertificateText.certificates(Array(file.pem.utf8)).first)
            #expect(try Certificate(der).platformSerialNumber == vector.sn, "\(vector.id)")
        }
    }

    @Test func spaces() throws {
        #expect(vectors.spaces.count >= 2)
        for vector in vectors.spaces {
            let fields = vector.fields.map { (name: $0.key, value: $0.value) }
            let signature = try SpaceSignature.text(fields, secret: vector.secret)
            #expect(signature == vector.sign, "\(vector.id)")
        }
    }
}

/// The contents of `schemes.json`.
struct SchemeVectors: Decodable {
    struct Request: Decodable {
        let id: String
        let parameters: [String: String]
        let text: String
        let sign: String
    }
    struct Reply: Decodable {
        let id: String
        let body: String
        let method: String
        let node: String?
    }
    struct Notification: Decodable {
        let id: String
        let body: String
        let text: String
    }
    struct V3: Decodable {
        let id: String
        let method: String
        let path: String
        let body: String
        let token: String?
        let text: String
        let authorization: String
        let reply: String
        let reply_sign: String
    }
    struct Content: Decodable {
        let id: String
        let key: String
        let clear: String
        let cipher: String
        let request_sign: String
        let node: String
        let node_sign: String
    }
    struct SerialNumber: Decodable {
        let id: String
        let sn: String
    }
    struct Space: Decodable {
        let id: String
        let fields: [String: String]
        let secret: String
        let sign: String
    }

    let gateway_requests: [Request]
    let gateway_replies: [Reply]
    let notices: [Notification]
    let v3: [V3]
    let contents: [Content]
    let serial_numbers: [SerialNumber]
    let spaces: [Space]
}
