import Foundation
import FundRuntime
import Testing

/// Test vectors made with the official SDKs, and the throw-away keys they were made with.
enum Vectors {
    static func load<Value: Decodable>(_ name: String) throws -> Value {
        let url = try #require(Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "json"))
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
    }

    static func key(_ name: String) throws -> String {
        let keys: [String: String] = try load("keys")
        return try #require(keys[name])
    }

    static func signer() throws -> RSA2Signer { try RSA2Signer(privateKey: key("app_pkcs1.b64")) }
    static func verifier() throws -> RSA2Verifier { try RSA2Verifier(publicKey: key("alipay_public.b64")) }

    struct Stamp: Decodable {
        let epoch_seconds: Int64
        let text: String
    }
    struct RequestSign: Decodable {
        let id: String
        let params: [String: String]
        let string_to_sign: String
        let sign: String
    }
    struct Sign: Decodable {
        let id: String
        let content: String
        let sign: String
    }
    struct Verify: Decodable {
        let id: String
        let content: String
        let sign: String
        let valid: Bool
    }
    struct Response: Decodable {
        let id: String
        let method: String
        let body: String?
        let body_base64: String?
        let expect: String
        let signed_text: String?
        let encrypt_key: String?
        let decrypted: String?
    }
    struct Cipher: Decodable {
        let id: String
        let key: String
        let plain: String?
        let cipher: String
    }
    struct SerialNumber: Decodable {
        let id: String
        let pem: String
        let sn: String
    }
    struct Trust: Decodable {
        let id: String
        let chain: String
        let root: String
        let trusted: Bool
    }
    struct Notification: Decodable {
        let id: String
        let body: String
        let valid: Bool
        let content: String
    }
    struct V3Request: Decodable {
        let id: String
        let app_cert_sn: String?
        let nonce: String
        let timestamp: String
        let method: String
        let uri: String
        let body: String
        let app_auth_token: String?
        let string_to_sign: String
        let authorization: String
    }
    struct V3Response: Decodable {
        let id: String
        let headers: [String: String]
        let body: String
        let valid: Bool
    }
    struct Form: Decodable {
        let value: String
        let decodes_to: String
    }
}
