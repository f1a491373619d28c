import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct ContentCipherTests {
    @Test func vectors() throws {
        let vectors: [Vectors.Cipher] = try Vectors.load("aes")
        #expect(vectors.count >= 6)
        for vector in vectors {
            let cipher = try AESContentCipher(key: vector.key)
            guard let plain = vector.plain else {
                #expect(throws: (any Error).self, "\(vector.id)") { try cipher.decrypt(vector.cipher) }
                continue
            }
            #expect(try cipher.encrypt(Array(plain.utf8)) == vector.cipher, "\(vector.id)")
            #expect(try cipher.decrypt(vector.cipher) == Array(plain.utf8), "\(vector.id)")
        }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 4096]) func lengths(count: Int) throws {
        for size in [16, 24, 32] {
            let cipher = try AESContentCipher(key: Data(repeating: 7, count: size).base64EncodedString() + "\n")
            let bytes = [UInt8](repeating: 0x61, count: count)
            #expect(try cipher.decrypt(try cipher.encrypt(bytes)) == bytes)
        }
    }

    @Test func brokenTextsAndKeys() throws {
        let cipher = try AESContentCipher(key: Vectors.key("aes_key.b64"))
        for text in ["", "AAAA", "A", " ", "ILpoMowjIQjfYMR847rnFQ=", "ILpoMowjIQjfYMR847rnFQ==\n"] {
            #expect(throws: (any Error).self) { try cipher.decrypt(text) }
        }
        #expect(throws: KeyError.notAContentKey) { try AESContentCipher(key: "AAAA") }
        #expect(throws: KeyError.notBase64(character: 1)) { try AESContentCipher(key: "@@") }
        #expect(throws: KeyError.empty) { try AESContentCipher(key: " ") }
    }

    private func bench(_ handler: @escaping SigningGateway.Handler) throws -> CertificateBench {
        try CertificateBench(contentKey: Vectors.key("aes_key.b64"), answer: handler)
    }

    @Test func contentsAreEncryptedBothWays() async throws {
        let bench = try bench { _ in .node(Bench.success()) }
        #expect(try await bench.send().reply?.response.outBizNo == Bench.orderNumber)
        #expect(bench.gateway.calls.first?.parameters["encrypt_type"] == "AES")
        #expect(bench.gateway.calls.first?.text("out_biz_no") == Bench.orderNumber)
        #expect(bench.gateway.faults == [])
        try bench.rotate()
        // A download is not encrypted.
        #expect(try await bench.send().reply != nil)
        #expect(bench.gateway.faults == [])
    }

    @Test func refusalsMayComeInTheClear() async throws {
        let bench = try bench { _ in
            var shaped = ShapedReply(#"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#)
            shaped.isClear = true
            return .shaped(shaped)
        }
        #expect(try await bench.send().rejection?.subCode == .payeeNotExist)
    }

    /// Nobody signed them: their code is shown, and they settle nothing.
    @Test(arguments: [true, false], [.absent, .null, .empty] as [ShapedReply.Signature])
    func theCodeOfAnUnsignedRefusalIsShown(isClear: Bool, signature: ShapedReply.Signature) async throws {
        for name in [nil, "error_response"] {
            let bench = try bench { _ in
                var shaped = ShapedReply(
                    #"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#, nodeName: name, signature: signature)
                shaped.isClear = isClear
                return .shaped(shaped)
            }
            guard case .unverifiedRefusal(let error) = try await bench.send().unresolved?.cause else {
                return #expect(Bool(false))
            }
            #expect(error.subCode == "PAYEE_NOT_EXIST")
        }
        // A success is not believed, however it comes.
        let success = try bench { _ in
            var shaped = ShapedReply(Bench.success(), signature: signature)
            shaped.isClear = isClear
            return .shaped(shaped)
        }
        let cause = try await success.send().unresolved?.cause
        #expect(cause == .encryptedResponse || cause == .unsignedSuccess || cause == .invalidSignature)
    }

    @Test func nothingIsBelievedThatWasNotVerified() async throws {
        let attacker = try Vectors.key("attacker_pkcs1.b64")
        let refusal = #"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#
        for (reply, expected, decryptions) in [
            (ShapedReply(Bench.success(), signature: .absent), UnknownCause.encryptedResponse, 1),
            (ShapedReply("[]", signature: .absent), .encryptedResponse, 1),
            (ShapedReply(Bench.success(), key: attacker), .invalidSignature, 0),
            (ShapedReply(refusal, key: attacker), .invalidSignature, 0),
            (ShapedReply(Bench.success(), signature: .over(Bench.success())), .invalidSignature, 0),
        ] {
            let used = Counter()
            let gateway = try self.bench { _ in .shaped(reply) }
            let configuration = try GatewayConfiguration(
                environment: .custom(gateway.gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
                certificates: gateway.authorities.certificates(),
                contentCipher: CountingCipher(
                    cipher: try AESContentCipher(key: Vectors.key("aes_key.b64")), decryptions: used))
            let client = Client(gateway: configuration, clock: Bench.clock)
            let outcome = await client.fund.b2cRedPacket.send(try Bench.request())
            #expect(outcome.unresolved?.cause == expected)
            #expect(used.value == decryptions)
        }
    }

    @Test func aVerifiedTextOfAnotherKeyIsUnknown() async throws {
        let bench = try bench { _ in
            var shaped = ShapedReply("\"GJueuZbMRAvIfD6rnW1mFg==\"")
            shaped.isClear = true
            return .shaped(shaped)
        }
        #expect(try await bench.send().unresolved?.cause == .undecryptableResponse)
    }

    @Test func vectorsOfReplies() throws {
        let vectors: [Vectors.Response] = try Vectors.load("response")
        let verifier = try Vectors.verifier()
        for vector in vectors {
            guard let key = vector.encrypt_key, let body = vector.body else { continue }
            let node = vector.method.replacing(".", with: "_") + "_response"
            let verified = try GatewayEnvelope(Array(body.utf8), node: node).verifiedNode(by: verifier)
            guard let expected = vector.decrypted else {
                #expect(verified == nil, "\(vector.id)")
                continue
            }
            let text = String(decoding: try #require(verified).dropFirst().dropLast(), as: UTF8.self)
            #expect(try AESContentCipher(key: key).decrypt(text) == Array(expected.utf8), "\(vector.id)")
        }
    }
}

/// Counts how often it decrypts.
struct CountingCipher: ContentCipher {
    let cipher: AESContentCipher
    let decryptions: Counter

    func encrypt(_ bytes: [UInt8]) throws -> String { try cipher.encrypt(bytes) }
    func decrypt(_ text: String) throws -> [UInt8] {
        _ = decryptions.next()
        return try cipher.decrypt(text)
    }
}
