import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// A repeated question is signed anew: a nonce counts once, and a time stamp ages.
@Suite struct ResigningTests {
    /// A wall clock that goes on by a second whenever it is read.
    private static func goingClock() -> WallClock {
        let now = Mutex<Int64>(1_795_392_000_000)
        return WallClock {
            now.withLock { now in
                now += 1000
                return now
            }
        }
    }

    private func configuration(
        _ gateway: String, _ environment: GatewayEnvironment
    ) throws -> GatewayConfiguration {
        try GatewayConfiguration(
            environment: environment, appID: Bench.appID, privateKey: Vectors.key("app_pkcs8.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"), timeout: .seconds(60))
    }

    private func question() throws -> Fund.Order.Query.Request {
        try Fund.Order.Query.Request(
            outBizNo: Bench.orderNumber, productCode: Fund.ProductCode(rawValue: "STD_RED_PACKET"),
            bizScene: Fund.BizScene(rawValue: "DIRECT_TRANSFER"))
    }

    @Test func aRepeatedQuestionHasANonceOfItsOwn() async throws {
        let count = Counter()
        let gateway = try V3Gateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64")
        ) { _ in
            count.next() < 3
                ? V3Answer("{}", status: 503)
                : V3Answer(#"{"out_biz_no":"\#(Bench.orderNumber)","status":"SUCCESS"}"#)
        }
        let client = Client(
            gatewayV3: try configuration("v3", .custom(gateway.url)), clock: Self.goingClock()
        ).using(QueryRetry(clock: SleepingClock()))
        #expect(await client.fund.order.query(try question()).reply?.state == .succeeded)
        // The fixture has verified each signature.
        #expect(gateway.faults == [] && gateway.calls.count == 3)
        #expect(Set(gateway.calls.compactMap { $0.credentials["nonce"] }).count == 3)
        #expect(Set(gateway.calls.compactMap { $0.credentials["timestamp"] }).count == 3)
        #expect(Set(gateway.calls.map(\.path)).count == 1)
    }

    @Test func whatMiddlewareAddedStays() async throws {
        let count = Counter()
        let bench = try Bench { _ in
            count.next() == 1 ? .fault(.reply(status: 503, body: [])) : .node(Bench.success())
        }
        let client = Client(
            gateway: try configuration("v2", .custom(bench.gateway.url)), clock: Self.goingClock()
        ).using(RequestIDHeader(), QueryRetry(clock: SleepingClock())).namingCalls { "call-1" }
        #expect(await client.fund.order.query(try question()).reply?.state == .succeeded)
        let calls = bench.gateway.calls
        #expect(bench.gateway.faults == [] && calls.count == 2)
        #expect(calls.map { $0.request.headers["alipay-request-id"] } == ["call-1", "call-1"])
        #expect(Set(calls.compactMap { $0.parameters["timestamp"] }).count == 2)
        #expect(Set(calls.map(\.bizContent)).count == 1)
    }

    @Test func aQuestionThatCannotBeSignedAgainIsNotSentAgain() async throws {
        struct Tired: RequestSigner {
            struct Failure: Error {}
            let key: RSA2Signer
            let uses = Counter()
            func signature(for bytes: [UInt8]) throws -> [UInt8] {
                guard uses.next() < 3 else { throw Failure() }
                return try key.signature(for: bytes)
            }
        }
        let bench = try Bench { _ in .fault(.reply(status: 503, body: [])) }
        let configuration = try GatewayConfiguration(
            environment: .custom(bench.gateway.url), appID: Bench.appID, signer: Tired(key: Vectors.signer()),
            verifier: Vectors.verifier())
        let client = Client(gateway: configuration).using(QueryRetry(clock: SleepingClock()))
        #expect(await client.fund.order.query(try question()).unresolved != nil)
        #expect(bench.gateway.calls.count == 1)
    }
}
