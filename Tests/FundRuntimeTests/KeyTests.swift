import Foundation
import FundRuntime
import Testing

@Suite struct KeyTests {
    private func pem(_ text: String, _ label: String, columns: Int, end: String) -> String {
        var lines = ["-----BEGIN \(label)-----"]
        var rest = Substring(text)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(columns)))
            rest = rest.dropFirst(columns)
        }
        return (lines + ["-----END \(label)-----", ""]).joined(separator: end)
    }

    @Test(arguments: [64, 76, 10_000, 7], ["\n", "\r\n", "\r"]) func armourOfAnyShape(columns: Int, end: String) throws
    {
        let message = Array("message".utf8)
        let expected = try Vectors.signer().signature(for: message)
        for (name, label) in [("app_pkcs1.b64", "RSA PRIVATE KEY"), ("app_pkcs8.b64", "PRIVATE KEY")] {
            let text = pem(try Vectors.key(name), label, columns: columns, end: end)
            #expect(try RSA2Signer(privateKey: "Bag Attributes\n" + text).signature(for: message) == expected)
        }
        let text = pem(try Vectors.key("app_public.b64"), "PUBLIC KEY", columns: columns, end: end)
        #expect(try RSA2Verifier(publicKey: text).isValidSignature(expected, for: message))
    }

    @Test func bareKeysMayHaveBlanksAroundThem() throws {
        _ = try RSA2Signer(privateKey: " \n\(Vectors.key("app_pkcs8.b64"))\r\n")
        _ = try RSA2Verifier(publicKey: "\t\(Vectors.key("alipay_public.b64")) ")
    }

    @Test func publicKeysInPKCS1() throws {
        // The inner BIT STRING of an SPKI of 2048 bits starts at byte 24.
        let spki = try #require(Data(base64Encoded: Vectors.key("app_public.b64")))
        let verifier = try RSA2Verifier(publicKey: spki.dropFirst(24).base64EncodedString())
        let message = Array("message".utf8)
        #expect(verifier.isValidSignature(try Vectors.signer().signature(for: message), for: message))
    }

    @Test func mixedUpKeysAreNamed() throws {
        let own = try Vectors.key("app_public.b64")
        let secret = try Vectors.key("app_pkcs8.b64")
        #expect(throws: KeyError.notAPrivateKey) { try RSA2Signer(privateKey: own) }
        #expect(throws: KeyError.notAPrivateKey) { try RSA2Signer(privateKey: Vectors.key("app_public.pem")) }
        #expect(throws: KeyError.privateKeyInPlaceOfPublic) { try RSA2Verifier(publicKey: secret) }
        #expect(throws: KeyError.empty) { try RSA2Signer(privateKey: " \n") }
        #expect(throws: KeyError.notBase64(character: 1)) { try RSA2Signer(privateKey: "***") }
        #expect(throws: KeyError.cutOff) { try RSA2Signer(privateKey: "-----BEGIN PRIVATE KEY-----\nAAAA") }
        #expect(throws: KeyError.cutOff) { try RSA2Signer(privateKey: "-----BEGIN ") }
        #expect(throws: KeyError.unusable) { try RSA2Signer(privateKey: "AAAA") }
        #expect(throws: KeyError.unusable) { try RSA2Verifier(publicKey: "AAAA") }
        #expect(throws: KeyError.encrypted) {
            try RSA2Signer(privateKey: pem(secret, "ENCRYPTED PRIVATE KEY", columns: 64, end: "\n"))
        }
        #expect(throws: KeyError.certificate) {
            try RSA2Verifier(publicKey: pem(own, "CERTIFICATE", columns: 76, end: "\n"))
        }
    }

    @Test func ownPublicKeyInPlaceOfAlipaysIsRefused() throws {
        #expect(throws: ConfigurationError.alipayKeyIsOwnPublicKey) {
            try GatewayConfiguration(
                environment: .production, appID: "1", privateKey: Vectors.key("app_pkcs1.b64"),
                alipayPublicKey: Vectors.key("app_public.b64"))
        }
        #expect(ConfigurationError.alipayKeyIsOwnPublicKey.description.contains("own public key"))
    }

    @Test(arguments: [
        ("http://openapi.alipay.com/gateway.do", ConfigurationError.insecureEndpoint),
        ("http://127.0.0.1.example.com/", .insecureEndpoint), ("ftp://127.0.0.1/", .invalidEndpoint),
        ("https://user:pw@example.com/", .invalidEndpoint), ("https://example.com/?a=b", .invalidEndpoint),
        ("https://example.com/#f", .invalidEndpoint), ("gateway.do", .invalidEndpoint),
        ("https:///x", .invalidEndpoint),
        ("file:///etc/passwd", .invalidEndpoint),
    ]) func addressesThatAreRefused(text: String, error: ConfigurationError) throws {
        let url = try #require(URL(string: text))
        #expect(throws: error) {
            try GatewayConfiguration(
                environment: .custom(url), appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier())
        }
    }

    @Test(arguments: [
        "https://example.com/gateway.do", "http://localhost:8080/x", "http://127.0.0.1/", "http://[::1]:1/",
    ])
    func addressesThatAreAccepted(text: String) throws {
        let url = try #require(URL(string: text))
        _ = try GatewayConfiguration(
            environment: .custom(url), appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier())
    }

    @Test func emptyTextsAndLimitsAreRefused() throws {
        #expect(throws: ConfigurationError.empty("appID")) {
            try GatewayConfiguration(
                environment: .sandbox, appID: "", signer: Vectors.signer(), verifier: Vectors.verifier())
        }
        #expect(throws: ConfigurationError.invalidLimit) {
            try GatewayConfiguration(
                environment: .sandbox, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier(),
                timeout: .zero)
        }
        let url = try #require(URL(string: "https://api.bspapp.com"))
        #expect(throws: ConfigurationError.empty("clientSecret")) {
            try SpaceConfiguration(endpoint: url, spaceID: "s", clientSecret: "", appID: "1")
        }
    }
}
