import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// Replies of the third version that are not what they seem: none is accepted, none is a refusal.
@Suite struct V3ForgeryTests {
    struct Forgery: Sendable, CustomTestStringConvertible {
        let name: String
        let answer: V3Answer
        let isExpected: @Sendable (UnknownCause) -> Bool

        init(
            _ name: String, _ body: String = V3Bench.success(), status: Int = 200,
            change: (inout V3Answer) -> Void = { _ in }, expect: @escaping @Sendable (UnknownCause) -> Bool
        ) {
            self.name = name
            var answer = V3Answer(body, status: status)
            change(&answer)
            self.answer = answer
            isExpected = expect
        }

        var testDescription: String { name }
    }

    private static let refusal = #"{"code":"PAYEE_NOT_EXIST","message":"m"}"#
    private static let attacker = try? Vectors.key("attacker_pkcs1.b64")

    static let forgeries: [Forgery] = [
        Forgery("unsigned success", change: { $0.isSigned = false }, expect: { $0 == .unsignedSuccess }),
        Forgery("empty signature", change: { $0.headers["alipay-signature"] = "" }, expect: { $0 == .unsignedSuccess }),
        Forgery("foreign key", change: { $0.key = attacker }, expect: { $0 == .invalidSignature }),
        Forgery("tampered body", change: { $0.signedBody = V3Bench.success("1") }, expect: { $0 == .invalidSignature }),
        Forgery("tampered time", change: { $0.headers["alipay-timestamp"] = "1667804301219" }) {
            $0 == .invalidSignature
        },
        Forgery("no time", change: { $0.headers["alipay-timestamp"] = "" }) { $0 == .invalidSignature },
        Forgery("tampered nonce", change: { $0.headers["alipay-nonce"] = "nonce-2" }) { $0 == .invalidSignature },
        Forgery("no nonce", change: { $0.headers["alipay-nonce"] = "" }) { $0 == .invalidSignature },
        Forgery("no base64", change: { $0.headers["alipay-signature"] = "@@" }) { $0 == .invalidSignature },
        Forgery("other order", V3Bench.success("999")) { $0 == .echoMismatch(field: "out_biz_no") },
        Forgery("empty object", "{}") { $0 == .echoMissing(field: "out_biz_no") },
        Forgery("empty body", "") { if case .malformedResponse = $0 { true } else { false } },
        Forgery("two orders", V3Bench.success().replacing("{", with: #"{"out_biz_no":"1","#)) {
            if case .malformedResponse = $0 { true } else { false }
        },
        Forgery("refusal with status 200", refusal) {
            if case .serviceError(_, effect: .unknown, _) = $0 { true } else { false }
        },
        Forgery("success with status 400", status: 400) {
            if case .undecodableResponse = $0 { true } else { false }
        },
        Forgery("unsigned refusal", refusal, status: 400, change: { $0.isSigned = false }) {
            if case .unverifiedRefusal(let error) = $0 { error.code == "PAYEE_NOT_EXIST" } else { false }
        },
        Forgery("refusal by a foreign key", refusal, status: 400, change: { $0.key = attacker }) {
            $0 == .invalidSignature
        },
        Forgery("page of a proxy", "<html>", status: 502, change: { $0.isSigned = false }) { $0 == .httpStatus(502) },
        Forgery("redirect", "", status: 302, change: { $0.headers["Location"] = "/v3/x" }) {
            $0 == .redirected(status: 302)
        },
        Forgery("no content", "", status: 204) { $0 == .httpStatus(204) },
    ]

    @Test(arguments: forgeries) func isUnknown(forgery: Forgery) async throws {
        let bench = try V3Bench { _ in forgery.answer }
        let outcome = try await bench.send()
        let cause = try #require(outcome.unresolved?.cause, "\(outcome)")
        #expect(forgery.isExpected(cause), "\(cause)")
        #expect(bench.gateway.calls.count == 1)
    }

    /// Two headers of one name, in whatever letters, are never one of them.
    @Test func headersThatComeTwice() async throws {
        let body = Array(V3Bench.success().utf8)
        func outcome(_ names: [String]) async throws -> Outcome<Fund.B2cRedPacket.Send> {
            let text = Array("1\nn\n".utf8) + body + Array("\n".utf8)
            let sign = Data(try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64")).signature(for: text))
            var head = HTTPResponse(status: .ok)
            for (name, value) in [("alipay-timestamp", "1"), ("alipay-nonce", "n")]
                + names.map({ ($0, sign.base64EncodedString()) })
            {
                head.headerFields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
            }
            let client = Client(
                gatewayV3: try GatewayConfiguration(
                    environment: .sandbox, appID: Bench.appID, signer: Vectors.signer(), verifier: Vectors.verifier()),
                transport: ClosureTransport { [head] _ in TransportResponse(head: head, body: body) },
                clock: Bench.clock)
            return await client.fund.b2cRedPacket.send(try Bench.request())
        }
        #expect(try await outcome(["Alipay-Signature"]).reply != nil)
        #expect(try await outcome(["alipay-signature", "Alipay-Signature"]).unresolved?.cause == .invalidSignature)
    }

    @Test func certificateMode() async throws {
        let authorities = try TestAuthorities()
        let certificates = try authorities.certificates()
        let fixture = FixtureCertificates(
            applicationSerialNumber: certificates.applicationSerialNumber,
            rootSerialNumber: certificates.rootSerialNumber, alipaySerialNumber: certificates.alipaySerialNumber,
            configuredKey: try Vectors.key("alipay_pkcs1.b64"),
            download: { _ in FixtureCertificates.Download(file: authorities.nextFile) })
        let count = Counter()
        let gateway = try V3Gateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("attacker_pkcs1.b64"), certificates: fixture
        ) { _ in
            var answer = V3Answer(V3Bench.success())
            if count.next() == 3 { answer.headers["alipay-sn"] = "" }
            return answer
        }
        let client = Client(
            gatewayV3: try GatewayConfiguration(
                environment: .custom(gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs1.b64"),
                certificates: certificates), clock: Bench.clock)
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        let next = try TestAuthorities.serialNumber(authorities.next)
        fixture.rotate(to: next, key: try TestAuthorities.nextKey.get())
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        // Signed by the rotated key, without its name: the configured key does not fit.
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).unresolved?.cause == .invalidSignature)
        fixture.rotate(to: "00000000000000000000000000000000", key: try Vectors.key("attacker_pkcs1.b64"))
        #expect(
            await client.fund.b2cRedPacket.send(try Bench.request()).unresolved?.cause
                == .certificateUnavailable(.untrusted(.notTheOneNamed)))
        #expect(gateway.faults == [])
    }
}
