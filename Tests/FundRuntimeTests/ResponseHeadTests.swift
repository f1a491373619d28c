import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// The HTTP reply behind every outcome, and how long it asks to wait.
@Suite struct ResponseHeadTests {
    private func send(_ answer: GatewayAnswer, keeping: [HTTPField.Name] = []) async throws -> Outcome<
        Fund.B2cRedPacket.Send
    > {
        let bench = try Bench { _ in answer }
        return await bench.client.with(keeping: keeping).fund.b2cRedPacket.send(try Bench.request())
    }

    @Test func everyOutcomeHasTheStatusAndChosenHeaders() async throws {
        let name = try #require(HTTPField.Name("x-trace"))
        for (node, status, signature) in [
            (Bench.success(), 200, ShapedReply.Signature.valid),
            (#"{"code":"40004","sub_code":"PAYEE_NOT_EXIST"}"#, 400, .valid),
            (Bench.success(), 503, .valid), ("{}", 200, .absent),
        ] {
            var shaped = ShapedReply(node, signature: signature)
            shaped.status = status
            shaped.headers = ["X-Trace": "t-1", "Retry-After": "7", "X-Other": "o"]
            let head = try #require(try await send(.shaped(shaped), keeping: [name]).head)
            #expect(head.status == status && head.headers[name] == "t-1" && head.retryAfter == .seconds(7))
            #expect(head.headers[.retryAfter] == "7" && head.headers.count == 2 && "\(head)" == "HTTP \(status)")
        }
        #expect(try await send(.fault(.close)).head == nil)
        #expect(try await send(.node(Bench.success())).head?.headers == [:])
    }

    /// What a question found out has it, too, answered or not.
    @Test(arguments: [
        (#"{"code":"10000","msg":"m","out_biz_no":"1","trans_amount":"1.68","status":"SUCCESS"}"#, 200),
        (#"{"code":"10000","msg":"m","out_biz_no":"1","trans_amount":"1.68","status":"DEALING"}"#, 200),
        (#"{"code":"40004","msg":"m","sub_code":"ORDER_NOT_EXIST"}"#, 400), ("{}", 503),
    ])
    func everySettlementHasIt(node: String, status: Int) async throws {
        let count = Counter()
        let bench = try Bench { _ in
            guard count.next() > 1 else { return .fault(.close) }
            var shaped = ShapedReply(node)
            shaped.status = status
            shaped.headers = ["Retry-After": "7"]
            return .shaped(shaped)
        }
        let packets = bench.client.fund.b2cRedPacket
        let unresolved = try #require(await packets.send(try Bench.request("1")).unresolved)
        let settlement = await packets.settle(unresolved)
        #expect(settlement.head?.status == status && settlement.head?.retryAfter == .seconds(7))
        #expect((settlement.settled == nil) == (status != 200))
    }

    @Test(
        arguments: [
            ("0", Duration.seconds(0)), ("120", .seconds(120)), ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)),
            ("Sun, 06 Nov 1994 08:48:37 GMT", .zero), ("-1", nil), ("1.5", nil), ("", nil), ("soon", nil),
            ("99999999999999999999", nil), ("Sun, 06 Nov 9999999999 08:48:37 GMT", nil),
        ] as [(String, Duration?)])
    func retryAfterIsSecondsOrATime(text: String, expected: Duration?) async throws {
        var shaped = ShapedReply("{}")
        shaped.headers = ["Retry-After": text, "Date": "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(try await send(.shaped(shaped)).head?.retryAfter == expected)
    }

    /// Waits as long as the platform asks, and where the deadline leaves less, not at all.
    @Test func repetitionsObeyRetryAfter() async throws {
        for (asked, waits) in [("2", [Duration.seconds(2)]), ("0", [.milliseconds(200)]), ("31", [])] {
            let count = Counter()
            let bench = try Bench(timeout: .seconds(30)) { _ in
                var shaped = ShapedReply("{}")
                shaped.status = count.next() == 1 ? 503 : 404
                shaped.headers = ["Retry-After": asked]
                return .shaped(shaped)
            }
            let clock = SleepingClock()
            let client = bench.client.using(QueryRetry(jitter: { 1 }, clock: clock))
            let question = try Fund.Order.Query.Request(outBizNo: "1", productCode: nil, bizScene: nil)
            let outcome = await client.fund.order.query(question)
            #expect(clock.sleeps.withLock { $0 } == waits)
            #expect(outcome.unresolved?.cause == .httpStatus(waits.isEmpty ? 503 : 404))
        }
    }
}
