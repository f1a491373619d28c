import FundRuntime
import GatewayFixture
import Synchronization
import Testing

/// The life of a space's token: renewal in time, one request for all, and the way of a sign-in.
@Suite struct SpaceTokenTests {
    typealias SpaceBench = SpaceCallTests.SpaceBench

    /// A wall clock that stands still until it is put forward.
    private final class SetClock: Sendable {
        private let now = Mutex<Int64>(1_795_392_000_000)
        var clock: WallClock { WallClock { self.now.withLock { $0 } } }
        func pass(minutes: Int64) { now.withLock { $0 += minutes * 60_000 } }
    }

    /// Notes what passes.
    private final class Recorder: Middleware {
        let passed = Mutex<[String]>([])
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            passed.withLock { $0.append(request.operationID) }
            return try await next(request)
        }
        func finished(_ call: CallSummary) { passed.withLock { $0.append("\(call.kind) \(call.sendings)") } }
    }

    private let answer: SpaceFixture.Handler = { call in .data(Bench.success(call.params["out_biz_no"]?.text ?? "")) }

    @Test func aSessionIsProlongedByCallsAndRenewedBeforeItEnds() async throws {
        let time = SetClock()
        let bench = try SpaceBench(clock: time.clock, answer)
        // Thirty minutes after each call, less the minute in which a call may still be on its way; a clock that is put
        // back says nothing.
        for (minutes, signIns) in [(0, 1), (28, 1), (28, 1), (29, 2), (31, 3), (-5, 4)] as [(Int64, Int)] {
            time.pass(minutes: minutes)
            #expect(try await bench.send().reply != nil)
            #expect(bench.space.signIns.count == signIns, "after \(minutes) minutes")
        }
        #expect(bench.space.faults == [])
    }

    @Test func aSessionThatAnsweredNothingEndsAfterTenMinutes() async throws {
        let time = SetClock()
        let calls = Counter()
        let bench = try SpaceBench(clock: time.clock) { _ in
            calls.next() < 3 ? .fault(.reset) : .data(Bench.success())
        }
        #expect(try await bench.send().unresolved != nil)
        time.pass(minutes: 8)
        #expect(try await bench.send().unresolved != nil)
        #expect(bench.space.signIns.count == 1)
        time.pass(minutes: 1)
        #expect(try await bench.send().reply != nil)
        #expect(bench.space.signIns.count == 2)
    }

    @Test func signInsPassThroughTheMiddleware() async throws {
        let recorder = Recorder()
        let bench = try SpaceBench(answer)
        _ = await bench.client.using(recorder).fund.b2cRedPacket.send(try Bench.request())
        #expect(
            recorder.passed.withLock { $0 }
                == ["serverless.auth.user.anonymousAuthorize", "cloud.fund.b2cRedPacket.send", "accepted 1"])
    }

    @Test(arguments: [true, false]) func aCodeIsUsedOnce(isAnonymous: Bool) async throws {
        let codes = Counter()
        let signIns = Counter()
        let bench = try SpaceBench(
            signIn: isAnonymous ? .anonymous : .authorized { "code-\(codes.next())" },
            signInAnswer: { signIns.next() == 1 ? .fault(.reply(status: 503, body: [])) : nil }, answer)
        let client = bench.client.using(QueryRetry(clock: SleepingClock()))
        let outcome = await client.fund.b2cRedPacket.send(try Bench.request())
        #expect((outcome.reply != nil) == isAnonymous && signIns.value == (isAnonymous ? 2 : 1))
        if !isAnonymous { #expect(outcome.notSent?.name == "tokenUnavailable") }
        #expect(bench.space.calls.count == (isAnonymous ? 1 : 0))
    }

    @Test func whoIsCancelledDoesNotWaitAndTakesTheTokenFromNobody() async throws {
        let bench = try SpaceBench(signInDelay: .milliseconds(300), answer)
        let impatient = Task { try await bench.send("order1") }
        let patient = Task { try await bench.send("order2") }
        impatient.cancel()
        #expect(try await impatient.value.notSent?.name == "cancelledBeforeSending")
        #expect(try await patient.value.reply != nil)
        #expect(bench.space.signIns.count == 1 && bench.space.calls.count == 1)
    }

    @Test func aCodeThatDoesNotComeHoldsUpNoLaterCall() async throws {
        let codes = Counter()
        let bench = try SpaceBench(
            signIn: .authorized {
                // Deaf to cancellation the first time.
                if codes.next() == 1 { await Task.detached { try? await Task.sleep(for: .seconds(600)) }.value }
                return "code"
            }, timeout: .milliseconds(500), answer)
        #expect(try await bench.send().notSent != nil)
        var outcome = try await bench.send()
        // The first sign-in may just be giving up.
        if outcome.notSent != nil { outcome = try await bench.send() }
        #expect(outcome.reply != nil && bench.space.signIns.count == 1)
    }

    @Test func optionsOfTheSpaceGoWithEveryCallUnlessItSaysOtherwise() async throws {
        var options = CallOptions()
        options.set(nil, path: ["env"], "prod")
        options.set("notify_url", path: ["notify", "url"], "https://example.com/a")
        let bench = try SpaceBench(options: options, answer)
        _ = await bench.client.fund.b2cRedPacket.send(try Bench.request())
        _ = await bench.client.fund.b2cRedPacket.send(try Bench.request(), notifyURL: "https://example.com/b")
        let sent = bench.space.calls.map(\.paramsText)
        #expect(sent[0].contains(#""$config":{"env":"prod","notify":{"url":"https://example.com/a"}},"#))
        #expect(sent[1].contains(#""$config":{"env":"prod","notify":{"url":"https://example.com/b"}},"#))
    }
}
