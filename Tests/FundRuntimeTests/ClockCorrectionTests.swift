import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// A refused time is corrected only where that was asked for, once, and where a repeat can do nothing twice.
@Suite struct ClockCorrectionTests {
    /// Two hours before `Bench.clock`, in GMT and in GMT+8.
    private static let date = "Sun, 22 Nov 2026 22:00:00 GMT"
    private static let stamp = "2026-11-23 06:00:00"

    private static func refusal(signature: ShapedReply.Signature = .valid, date: String? = Self.date) -> GatewayAnswer {
        var shaped = ShapedReply(
            #"{"code":"40002","msg":"m","sub_code":"isv.invalid-timestamp"}"#, signature: signature)
        shaped.headers = date.map { ["Date": $0] } ?? [:]
        return .shaped(shaped)
    }

    /// A gateway that refuses every time but its own.
    private static func bench(_ refusal: GatewayAnswer = refusal(), success: String = Bench.success()) throws -> Bench {
        try Bench { call in call.parameters["timestamp"] == stamp ? .node(success) : refusal }
    }

    @Test func itIsOffUnlessAskedFor() async throws {
        let bench = try Self.bench()
        let seen = Mutex<[Duration?]>([])
        let client = bench.client.using(Noting { call in seen.withLock { $0.append(call.clockDifference) } })
        let refused = await client.fund.b2cRedPacket.send(try Bench.request())
        #expect(refused.rejection?.clockDifference == .seconds(7200) && bench.gateway.calls.count == 1)
        let sent = await client.with(correctingClock: true).fund.b2cRedPacket.send(try Bench.request())
        #expect(sent.reply?.state == .succeeded && bench.gateway.calls.count == 3)
        #expect(bench.gateway.calls[1].bizContent == bench.gateway.calls[2].bizContent)
        #expect(seen.withLock { $0 } == [.seconds(7200), .seconds(7200)])
        let again = await client.with(correctingClock: true).with(correctingClock: false)
            .fund.b2cRedPacket.send(try Bench.request())
        #expect(again.rejection != nil && bench.gateway.calls.count == 4)
    }

    @Test func onceAndNoMore() async throws {
        let bench = try Bench { _ in Self.refusal() }
        let outcome = await bench.client.with(correctingClock: true).fund.b2cRedPacket.send(try Bench.request())
        #expect(outcome.rejection != nil && bench.gateway.calls.count == 2)
    }

    @Test func onlyWhatIsVerifiedAndTellsTheTime() async throws {
        for refusal in [
            Self.refusal(signature: .absent), Self.refusal(signature: .over("x")), Self.refusal(date: nil),
            Self.refusal(date: "Mon, 23 Nov 2026 00:00:30 GMT"),
        ] {
            let bench = try Self.bench(refusal)
            _ = await bench.client.with(correctingClock: true).fund.b2cRedPacket.send(try Bench.request())
            #expect(bench.gateway.calls.count == 1)
        }
    }

    @Test func aCallWithoutAKeyIsNeverSentAgain() async throws {
        let bench = try Self.bench(success: #"{"code":"10000"}"#)
        let client = bench.client.with(correctingClock: true)
        let request = GenericExecute.Request(method: "alipay.trade.refund", params: JSONObject())
        #expect(await client.call(GenericExecute.self, request).rejection != nil)
        #expect(bench.gateway.calls.count == 1)
    }

    @Test func aQuestionIsAskedAgain() async throws {
        let bench = try Self.bench()
        let question = try Fund.Order.Query.Request(outBizNo: Bench.orderNumber, productCode: nil, bizScene: nil)
        #expect(await bench.client.with(correctingClock: true).fund.order.query(question).reply != nil)
        #expect(bench.gateway.calls.count == 2)
    }

    @Test func theThirdVersionHasItsOwnTime() async throws {
        let bench = try V3Bench { call in
            var answer = V3Answer(#"{"code":"invalid-timestamp","message":"m"}"#, status: 400)
            answer.headers = ["Date": Self.date]
            return call.credentials["timestamp"] == "1667804301218" ? V3Answer(V3Bench.success()) : answer
        }
        let outcome = await bench.client.with(correctingClock: true).fund.b2cRedPacket.send(try Bench.request())
        #expect(outcome.reply?.state == .succeeded && bench.gateway.calls.count == 2)
    }

    private struct Noting: Middleware {
        let note: @Sendable (CallSummary) -> Void
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            try await next(request)
        }
        func finished(_ call: CallSummary) { note(call) }
    }
}
