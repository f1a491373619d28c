import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// A clock whose time passes only while somebody sleeps.
final class SleepingClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        var offset: Duration
        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.offset < rhs.offset }
    }

    let sleeps = Mutex<[Duration]>([])
    private let time = Mutex(Instant(offset: .zero))

    var now: Instant { time.withLock { $0 } }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        sleeps.withLock { $0.append(now.duration(to: deadline)) }
        advance(to: deadline)
    }

    func advance(by duration: Duration) { advance(to: now.advanced(by: duration)) }
    private func advance(to instant: Instant) { time.withLock { $0 = max($0, instant) } }
}

@Suite struct QueryRetryTests {
    /// Answers from a list, and then with a redirect.
    private final class Script: Transport {
        let answers: Mutex<[Result<Int, TransportError>]>
        let sent = Mutex<[TransportRequest]>([])
        let clock: SleepingClock
        let cost: Duration

        init(_ answers: [Result<Int, TransportError>], _ clock: SleepingClock, cost: Duration = .zero) {
            self.answers = Mutex(answers)
            self.clock = clock
            self.cost = cost
        }

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            sent.withLock { $0.append(request) }
            clock.advance(by: cost)
            let answer = answers.withLock { $0.isEmpty ? .success(302) : $0.removeFirst() }
            return TransportResponse(head: HTTPResponse(status: .init(code: try answer.get())), body: [])
        }
    }

    private func client(_ transport: any Transport, timeout: Duration = .seconds(10)) throws -> Client {
        Client(
            gateway: try GatewayConfiguration(
                environment: .production, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier(),
                timeout: timeout), transport: transport, clock: Bench.clock)
    }

    private func query(_ client: Client) async throws -> Outcome<Fund.Order.Query> {
        await client.fund.order.query(
            try Fund.Order.Query.Request(
                outBizNo: "1", productCode: Fund.ProductCode(rawValue: "STD_RED_PACKET"),
                bizScene: Fund.BizScene(rawValue: "DIRECT_TRANSFER")))
    }

    @Test func waitsGrowAndTheQuestionStaysTheSame() async throws {
        let clock = SleepingClock()
        let script = Script(
            [.failure(.timedOut), .success(503), .failure(.connectionLost(code: 1)), .success(429)], clock)
        let retry = QueryRetry(
            attempts: 9, base: .milliseconds(100), longest: .milliseconds(300), jitter: { 0.5 }, clock: clock)
        let outcome = try await query(client(script).using(retry))
        #expect(outcome.unresolved?.cause == .redirected(status: 302))
        #expect(
            clock.sleeps.withLock { $0 }
                == [.milliseconds(50), .milliseconds(100), .milliseconds(150), .milliseconds(150)])
        let sent = script.sent.withLock { $0 }
        #expect(sent.count == 5)
        #expect(sent.allSatisfy { $0.head == sent[0].head && $0.body == sent[0].body })
        // Signing anew takes some of the time.
        for (timeout, most) in zip(sent.map(\.timeout), [10_000, 9950, 9850, 9700, 9550]) {
            #expect(timeout <= .milliseconds(most))
        }
    }

    @Test func moneyIsNeverRepeated() async throws {
        for answer: Result<Int, TransportError> in [.failure(.timedOut), .success(503), .failure(.notSent(.other))] {
            let clock = SleepingClock()
            let script = Script([answer, answer], clock)
            let retrying = try client(script).using(QueryRetry(clock: clock))
            _ = await retrying.fund.b2cRedPacket.send(try Bench.request())
            #expect(script.sent.withLock { $0.count } == 1)
        }
    }

    @Test func attemptsAreBounded() async throws {
        let clock = SleepingClock()
        let script = Script([Result<Int, TransportError>](repeating: .failure(.timedOut), count: 9), clock)
        let outcome = try await query(client(script).using(QueryRetry(attempts: 3, clock: clock)))
        #expect(outcome.unresolved?.cause == .timedOut && script.sent.withLock { $0.count } == 3)
    }

    @Test func noWaitGoesBeyondTheDeadline() async throws {
        let clock = SleepingClock()
        let script = Script(
            [Result<Int, TransportError>](repeating: .failure(.timedOut), count: 9), clock, cost: .seconds(4))
        let retry = QueryRetry(attempts: 9, base: .seconds(1), jitter: { 1 }, clock: clock)
        _ = try await query(client(script).using(retry))
        let timeouts = script.sent.withLock { $0.map(\.timeout) }
        #expect(timeouts.count == 2 && timeouts[0] == .seconds(10) && timeouts[1] <= .seconds(5))
    }

    @Test func theBudgetIsSharedAndRefills() async throws {
        let clock = SleepingClock()
        let script = Script([Result<Int, TransportError>](repeating: .success(503), count: 100), clock)
        let budget = RetryBudget(capacity: 2, refill: 0.25)
        let busy = try client(script).using(QueryRetry(attempts: 2, budget: budget, jitter: { 0 }, clock: clock))
        var sendings: [Int] = []
        for _ in 0..<8 {
            let before = script.sent.withLock { $0.count }
            _ = try await query(busy)
            sendings.append(script.sent.withLock { $0.count } - before)
        }
        #expect(sendings == [2, 2, 1, 1, 2, 1, 1, 1])
    }

    @Test(arguments: [TransportError.cancelled, .responseTooLarge]) func whatARepetitionCannotMend(
        _ error: TransportError
    ) async throws {
        let clock = SleepingClock()
        let script = Script([.failure(error)], clock)
        _ = try await query(client(script).using(QueryRetry(clock: clock)))
        #expect(script.sent.withLock { $0.count } == 1)
    }

    @Test func settlingARedPacketRetriesTheQuestionAlone() async throws {
        let count = Counter()
        let bench = try Bench { call in
            if call.method == "alipay.fund.trans.uni.transfer" { return .fault(.reply(status: 503, body: [])) }
            return count.next() < 3 ? .fault(.reply(status: 503, body: [])) : .node(Bench.success())
        }
        let client = bench.client.using(QueryRetry(clock: SleepingClock()))
        let sent = await client.fund.b2cRedPacket.send(try Bench.request())
        let settled = await client.fund.b2cRedPacket.settle(try #require(sent.unresolved))
        #expect(settled.settled?.state == .succeeded)
        #expect(bench.gateway.calls.count == 4 && bench.gateway.faults == [])
    }
}
