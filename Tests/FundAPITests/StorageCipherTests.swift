#if SwiftCrypto
    import Crypto
    import Foundation
    import FundAPI
    import FundRuntime
    import GatewayFixture
    import Testing

    /// What is stored behind a cipher is secret, and is refused when it was altered or is of another key.
    @Suite struct StorageCipherTests {
        /// As an adopter would write it.
        private struct AESCipher: StorageCipher {
            let key: SymmetricKey

            func seal(_ bytes: Data) throws -> Data {
                let box = try AES.GCM.seal(bytes, using: key)
                return Data(box.nonce) + box.ciphertext + box.tag
            }

            func open(_ bytes: Data) throws -> Data { try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key) }
        }

        @Test func aStoredCallAndAnOutcomeComeBackOnlyWithTheirKey() async throws {
            let bench = try Bench { _ in .node(CallTests.payment) }
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001", name: "张三"),
                orderTitle: "T")
            let prepared = try bench.client.fund.b2cRedPacket.prepare(request, appAuthToken: "T1")
            let cipher = AESCipher(key: SymmetricKey(size: .bits256))
            let sealed = try cipher.seal(prepared.call)
            #expect(sealed.range(of: Data("out_biz_no".utf8)) == nil && sealed.range(of: Data("张三".utf8)) == nil)
            let call = try cipher.open(StoredCall.self, from: sealed)
            #expect(call.content == prepared.call.content)

            var altered = sealed
            altered[altered.count / 2] ^= 1
            #expect(throws: (any Error).self) { try cipher.open(StoredCall.self, from: altered) }
            #expect(throws: (any Error).self) {
                try AESCipher(key: SymmetricKey(size: .bits256)).open(StoredCall.self, from: sealed)
            }

            let outcome = await bench.client.fund.b2cRedPacket.send(prepared)
            let kept = try cipher.open(Outcome<Fund.B2cRedPacket.Send>.self, from: cipher.seal(outcome))
            #expect(kept.reply?.response.payFundOrderId == "P1" && kept.reply?.state == .succeeded)
        }
    }
#endif
