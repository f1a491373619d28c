import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// A gateway of the third version on this machine and a client that talks to it.
struct V3Bench {
    let gateway: V3Gateway
    let client: Client

    init(contentKey: String? = nil, nonces: NonceSource = .random, _ handler: @escaping V3Gateway.Handler) throws {
        gateway = try V3Gateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), contentKey: contentKey, handler)
        let configuration = try GatewayConfiguration(
            environment: .custom(gateway.url), appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"),
            contentCipher: contentKey.map { try AESContentCipher(key: $0) }, timeout: .seconds(30))
        client = Client(gatewayV3: configuration, clock: Bench.clock, nonces: nonces)
    }

    func send(_ number: String = Bench.orderNumber, token: String? = nil, notify: String? = nil) async throws
        -> Outcome<Fund.B2cRedPacket.Send>
    {
        await client.fund.b2cRedPacket.send(try Bench.request(number), appAuthToken: token, notifyURL: notify)
    }

    /// A success as the third version writes it: without codes.
    static func success(_ number: String = Bench.orderNumber, status: String = "SUCCESS") -> String {
        Bench.success(number, status: status).replacing(#""code":"10000","msg":"Success","#, with: "")
    }
}

@Suite struct V3CallTests {
    @Test func transfersArePosted() async throws {
        let bench = try V3Bench(nonces: NonceSource { "nonce-x" }) { _ in V3Answer(V3Bench.success()) }
        let reply = try #require(try await bench.send(token: "token_1", notify: "https://example.com/n?a=1").reply)
        #expect(reply.state == .succeeded && reply.code == nil && reply.requestID == "trace-1")
        let call = try #require(bench.gateway.calls.first)
        #expect(call.request.method == "POST" && call.path == "/v3/alipay/fund/trans/uni/transfer")
        #expect(call.credentials["nonce"] == "nonce-x" && call.credentials["timestamp"] == "1795392000000")
        #expect(call.request.headers["alipay-app-auth-token"] == "token_1")
        #expect(call.body.hasSuffix(#","notify_url":"https://example.com/n?a=1"}"#))
        #expect(bench.gateway.faults == [])
    }

    @Test func questionsAreGetRequests() async throws {
        let bench = try V3Bench { _ in V3Answer(V3Bench.success("测试 +&=")) }
        let request = try Fund.Order.Query.Request(
            outBizNo: "测试 +&=", productCode: Fund.ProductCode(rawValue: "STD_RED_PACKET"), bizScene: nil)
        let outcome = await bench.client.fund.order.query(request)
        #expect(outcome.reply?.state == .succeeded)
        let call = try #require(bench.gateway.calls.first)
        #expect(call.request.method == "GET" && call.request.path == "/v3/alipay/fund/trans/common/query")
        #expect(call.query == ["product_code": "STD_RED_PACKET", "out_biz_no": "测试 +&="])
        #expect(call.body.isEmpty && bench.gateway.faults == [])
    }

    @Test func nestedValuesOfAQuestionAreJSONText() async throws {
        let bench = try V3Bench { _ in V3Answer("{}") }
        let params = try JSONObject(parsing: #"{"a":{"b":[1,"é"]},"c":1.50,"d":null,"e":"","f":true}"#)
        _ = await bench.client.call(ReadAnything.self, ReadAnything.Request(params: params), CallOptions())
        let call = try #require(bench.gateway.calls.first)
        #expect(call.query == ["a": #"{"b":[1,"é"]}"#, "c": "1.50", "f": "true"])
    }

    @Test func whatTheContractDoesNotCallAGetIsPosted() async throws {
        let bench = try V3Bench { _ in V3Answer("{}") }
        let params = try JSONObject(parsing: #"{"a":"1"}"#)
        _ = await bench.client.call(PostedQuestion.self, ReadAnything.Request(params: params), CallOptions())
        let call = try #require(bench.gateway.calls.first)
        #expect(call.request.method == "POST" && call.request.path == "/v3/alipay/test/ask" && call.query.isEmpty)
        #expect(call.body == #"{"a":"1"}"# && bench.gateway.faults == [])
    }

    @Test func aStoredQuestionKeepsItsVerb() async throws {
        #expect(try await verb(resending: ReadAnything.self) == "GET")
        #expect(try await verb(resending: PostedQuestion.self) == "POST")
    }

    private func verb<Question: CloudOperation>(resending question: Question.Type) async throws -> String?
    where Question.Request == ReadAnything.Request {
        let bench = try V3Bench { _ in V3Answer("{}", status: 503) }
        let request = ReadAnything.Request(params: try JSONObject(parsing: #"{"a":"1"}"#))
        let call = try bench.client.prepare(question, request).call
        let kept = try JSONDecoder().decode(StoredCall.self, from: try JSONEncoder().encode(call))
        _ = await bench.client.resend(try Unresolved<Question>(kept, cause: .interrupted))
        return bench.gateway.calls.first?.request.method
    }

    @Test func genericCallsArePosted() async throws {
        let bench = try V3Bench { _ in V3Answer("{}") }
        let request = GenericExecute.Request(method: "alipay.trade.query", params: JSONObject())
        #expect(await bench.client.call(GenericExecute.self, request, CallOptions()).reply != nil)
        #expect(bench.gateway.calls.first?.path == "/v3/alipay/trade/query")
        #expect(bench.gateway.calls.first?.request.method == "POST")
    }

    @Test func settlingKeepsTheMerchant() async throws {
        let bench = try V3Bench { call in
            call.request.method == "POST" ? V3Answer("{}", status: 500) : V3Answer(V3Bench.success(status: "DEALING"))
        }
        let unresolved = try #require(try await bench.send(token: "token_1").unresolved)
        let settled = await bench.client.fund.b2cRedPacket.settle(unresolved)
        #expect(settled.settled?.state == .processing)
        #expect(bench.gateway.calls.last?.request.headers["alipay-app-auth-token"] == "token_1")
    }

    @Test func acceptedForLaterIsRepeatedUnchanged() async throws {
        let count = Counter()
        let bench = try V3Bench { _ in
            count.next() == 1 ? V3Answer("{}", status: 202) : V3Answer(V3Bench.success())
        }
        let unresolved = try #require(try await bench.send().unresolved)
        #expect(unresolved.cause == .notFinished && unresolved.next == .resendUnchanged)
        #expect(await bench.client.fund.b2cRedPacket.resend(unresolved).reply != nil)
        #expect(bench.gateway.calls[0].body == bench.gateway.calls[1].body)
        #expect(bench.gateway.calls[0].credentials["nonce"] != bench.gateway.calls[1].credentials["nonce"])
    }

    @Test func listedErrorsAreRefusals() async throws {
        let codes = [
            ("PAYEE_NOT_EXIST", "PAYEE_NOT_EXIST", "40004", NextStep.fixRequest),
            ("PAYER_BALANCE_NOT_ENOUGH", "PAYER_BALANCE_NOT_ENOUGH", "40004", .topUpAndResend),
            ("invalid-signature", "isv.invalid-signature", "40002", .fixSetup),
            ("INVALID_SIGNATURE", "isv.invalid-signature", "40002", .fixSetup),
            ("APP_CALL_LIMITED", "isv.app-call-limited", "40005", .slowDown),
        ]
        for (code, subCode, gatewayCode, next) in codes {
            let bench = try V3Bench { _ in
                V3Answer(#"{"code":"\#(code)","message":"m","links":[{"rel":"x"}]}"#, status: 400)
            }
            let rejection = try #require(try await bench.send().rejection)
            #expect(rejection.subCode?.rawValue == subCode && rejection.code == gatewayCode && rejection.next == next)
        }
    }

    @Test func otherErrorsAreUnknown() async throws {
        for (code, status) in [("SYSTEM_ERROR", 500), ("BRAND_NEW", 400), ("-", 400), ("40004", 400), ("", 400)] {
            let bench = try V3Bench { _ in V3Answer(#"{"code":"\#(code)","message":"m"}"#, status: status) }
            #expect(try await bench.send().unresolved != nil, "\(code)")
        }
        let paid = try V3Bench { _ in V3Answer(#"{"code":"PAYMENT_INFO_INCONSISTENCY","message":"m"}"#, status: 400) }
        guard case .serviceError(_, effect: .applied, next: .query) = try await paid.send().unresolved?.cause else {
            return #expect(Bool(false))
        }
    }

    @Test func contentsAreEncryptedBothWays() async throws {
        let bench = try V3Bench(contentKey: Vectors.key("aes_key.b64")) { _ in V3Answer(V3Bench.success()) }
        #expect(try await bench.send().reply?.response.outBizNo == Bench.orderNumber)
        #expect(bench.gateway.faults == [] && bench.gateway.calls.first?.body.hasPrefix("{") == true)
    }

    /// Nobody signed it: its code is shown, and it settles nothing; a success is not believed.
    @Test func theCodeOfAnUnsignedEncryptedRefusalIsShown() async throws {
        let bodies = [(#"{"code":"PAYEE_NOT_EXIST","message":"m"}"#, 400), (V3Bench.success(), 200)]
        var causes: [UnknownCause?] = []
        for (body, status) in bodies {
            let bench = try V3Bench(contentKey: Vectors.key("aes_key.b64")) { _ in
                var answer = V3Answer(body, status: status)
                answer.isSigned = false
                return answer
            }
            causes.append(try await bench.send().unresolved?.cause)
        }
        guard case .unverifiedRefusal(let error) = causes[0] else { return #expect(Bool(false)) }
        #expect(error.code == "PAYEE_NOT_EXIST" && causes[1] == .encryptedResponse)
    }

    @Test func headersCannotBeInjected() async throws {
        let bench = try V3Bench { _ in V3Answer(V3Bench.success()) }
        for token in ["a\r\nx: y", "a\nb", " a", "a ", "é"] {
            #expect(try await bench.send(token: token).notSent != nil)
        }
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func callsOfTheOtherVersionAreNotSent() async throws {
        let old = try Bench { _ in .fault(.close) }
        let unresolved = try #require(try await old.send().unresolved)
        let bench = try V3Bench { _ in V3Answer(V3Bench.success()) }
        let again = await bench.client.fund.b2cRedPacket.resend(unresolved)
        #expect(again.unresolved?.cause == .notResent(reason: "otherChannel"))
        #expect(bench.gateway.calls.isEmpty)
    }
}

/// A question whose content is a caller's own object.
nonisolated enum ReadAnything: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.read", method: "alipay.test.read", replyNode: "alipay_test_read_response", effect: .reads,
            idempotencyKey: nil, echo: [], successCodes: ["10000"], pendingCodes: [], codeIsOptional: false,
            status: nil, errors: [], v3Verb: .get)
    }
    struct Request: RequestBody {
        let params: JSONObject
        func write(to writer: inout RequestWriter) { writer.members(of: params) }
    }
}

/// A question, of which nothing says how the third version takes it.
nonisolated enum PostedQuestion: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = ReadAnything.Request
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.ask", method: "alipay.test.ask", effect: .reads, errors: [])
    }
}
