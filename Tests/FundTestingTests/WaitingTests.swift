import FundAPI
import FundRuntime
import FundTesting
import Synchronization
import Testing

/// `waitUntilFinal` against a gateway whose statuses move by the clock that the pauses pass on.
@Suite struct WaitingTests {
    typealias Transfer = Fund.TransferBankcard.Transfer

    /// A gateway, and a transfer that is sent and whose reply is lost; with a pacing by the gateway's clock.
    private struct Bench {
        let gateway: TestGateway
        let client: Client
        let unresolved: Unresolved<Transfer>
        let pacing: Pacing

        init(_ course: [StatusStep], _ channel: ChannelKind = .gateway, jitter: Double = 1) async throws {
            gateway = try FundGatewayTests.gateway(.unproven)
            try gateway.course(course, for: "fund.transferBankcard.transfer")
            try gateway.script(.loseReply, for: "fund.transferBankcard.transfer")
            client = try gateway.client(channel)
            pacing = Pacing(jitter: { jitter }, clock: gateway.clock)
            let request = try Transfer.Request(
                outBizNo: "C1", transAmount: Fund.TransferAmount("100.00"),
                payee: .bankcard("6222020000000000000", name: "张三", bankcardExtInfo: .person()), orderTitle: "T")
            unresolved = try #require(await client.fund.transferBankcard.transfer(request).unresolved)
        }

        func wait(_ deadline: Duration) async -> AwaitedSettlement<Unresolved<Transfer>, Fund.TransferOrder> {
            await client.fund.transferBankcard.waitUntilFinal(unresolved, deadline: deadline, pacing: pacing)
        }

        /// How often the question was asked.
        var questions: Int { gateway.records.count { $0.method == "alipay.fund.trans.common.query" } }
    }

    @Test(
        "a call that is processing is asked about until it is final, by every channel",
        arguments: [ChannelKind.gateway, .gatewayV3, .space])
    func waits(channel: ChannelKind) async throws {
        let bench = try await Bench([.now(.processing), .after(.seconds(60), .failed)], channel)
        let begin = bench.gateway.clock.millisecondsSince1970
        guard case .failed(let answer) = await bench.wait(.seconds(600)) else { return #expect(Bool(false)) }
        #expect(answer.response.outBizNo == "C1" && answer.head?.status == 200)
        // After 0, 2, 6, 14, 30 and 62 seconds.
        #expect(bench.questions == 6 && bench.gateway.clock.millisecondsSince1970 - begin == 62_000)
        #expect(bench.gateway.ledger.payments(of: "C1") <= 1 && bench.gateway.ledger.entries.count == 1)
    }

    /// By the specification a transfer to a card may come back days after its success.
    @Test func aSuccessThatMayReverseIsNotFinal() async throws {
        let bench = try await Bench([.now(.processing), .after(.seconds(5), .succeeded)])
        guard case .mayReverse(let answer) = await bench.wait(.seconds(600)) else { return #expect(Bool(false)) }
        #expect(answer.mayReverse && bench.questions == 3)
        #expect(bench.gateway.move("C1", to: .refunded))
        guard case .refunded = await bench.wait(.seconds(600)) else { return #expect(Bool(false)) }
    }

    @Test func theDeadlineLeavesTheCallOpenWithWhatIsKnown() async throws {
        let bench = try await Bench([.now(.processing), .after(.seconds(3600), .failed)])
        let begin = bench.gateway.clock.millisecondsSince1970
        guard case .open(let open) = await bench.wait(.seconds(20)) else { return #expect(Bool(false)) }
        #expect(open.reason == .deadlinePassed && open.questions == 5)
        #expect(bench.gateway.clock.millisecondsSince1970 - begin == 20_000, "the last pause is as long as is left")
        guard case .processing = open.latest else { return #expect(Bool(false)) }
        #expect(open.call.call.operationID == bench.unresolved.call.operationID)
        bench.gateway.clock.advance(by: .seconds(3600))
        let later = await bench.client.fund.transferBankcard.waitUntilFinal(
            open.call, deadline: .zero, pacing: bench.pacing)
        guard case .failed = later else { return #expect(Bool(false), "one question is asked whatever the deadline") }
    }

    @Test func aCancelledWaitEndsWithWhatIsKnown() async throws {
        let bench = try await Bench([.now(.processing)])
        let (pauses, pause) = AsyncStream.makeStream(of: Void.self)
        let clock = HeldClock { pause.yield() }
        let (transfers, unresolved) = (bench.client.fund.transferBankcard, bench.unresolved)
        let waiting = Task {
            await transfers.waitUntilFinal(unresolved, deadline: .seconds(600), pacing: Pacing(clock: clock))
        }
        for await _ in pauses { break }
        waiting.cancel()
        guard case .open(let open) = await waiting.value else { return #expect(Bool(false)) }
        #expect(open.reason == .cancelled && open.questions == 1 && "\(open)" == "open after 1 questions: cancelled")
        guard case .processing = open.latest else { return #expect(Bool(false)) }
        #expect(open.call.call.content == unresolved.call.content)
    }

    @Test func aTaskThatIsCancelledAlreadyAsksNothing() async throws {
        let bench = try await Bench([.now(.processing)])
        let waiting = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await bench.wait(.seconds(600))
        }
        guard case .open(let open) = await waiting.value else { return #expect(Bool(false)) }
        #expect(open.reason == .cancelled && open.questions == 0 && open.latest == nil && bench.questions == 0)
    }

    /// That there is no such order, a lost answer and a busy platform leave the call open, and the next question may tell more.
    @Test(arguments: [
        GatewayFault.loseReply, .loseRequest, .httpStatus(503, isCarriedOut: false), .forge, .unavailable,
        .refuse(code: "40004", subCode: "ORDER_NOT_EXIST"),
    ])
    func lostQuestionsAreAskedAgain(fault: GatewayFault) async throws {
        let bench = try await Bench([.now(.failed)])
        try bench.gateway.script(fault, for: "fund.order.query", times: 3)
        guard case .failed = await bench.wait(.seconds(600)) else { return #expect(Bool(false)) }
        #expect(bench.questions == 4)
    }

    @Test func whatIsKnownIsNotForgottenForALostQuestion() async throws {
        let bench = try await Bench([.now(.processing)])
        guard case .open(let first) = await bench.wait(.seconds(1)) else { return #expect(Bool(false)) }
        #expect(first.questions == 2)
        let count = Mutex(0)
        let fake = FakeTransfers()
        fake.client.onSettling(Transfer.self, by: Fund.Order.Query.self) { _ in
            let asked = count.withLock { count in
                count += 1
                return count
            }
            if asked == 1 { return .processing(try .fake(#"{"order_id": "O1"}"#)) }
            return .unresolved(Unsettled(.unanswered(.timedOut)))
        }
        let outcome = await fake.waitUntilFinal(
            bench.unresolved, deadline: .seconds(30), pacing: Pacing(clock: bench.gateway.clock))
        guard case .open(let open) = outcome, case .processing(let answer) = open.latest else {
            return #expect(Bool(false), "\(outcome)")
        }
        #expect(answer.response.orderId == "O1" && open.questions > 2)
    }

    @Test(
        "a question that can never be answered is asked once",
        arguments: [
            Unsettled.Reason.notStated, .refused(.fake(code: "40002"), next: .fixSetup),
            .notAsked(.fake(.otherApp)), .notAsked(.fake(.noQuestion)),
        ])
    func hopelessQuestions(reason: Unsettled.Reason) async throws {
        let fake = FakeTransfers()
        fake.client.onSettling(Transfer.self, by: Fund.Order.Query.self) { _ in .unresolved(Unsettled(reason)) }
        let outcome = await fake.waitUntilFinal(
            .fake(), deadline: .seconds(600), pacing: Pacing(clock: TestClock()))
        guard case .open(let open) = outcome else { return #expect(Bool(false)) }
        #expect(open.reason == .hopeless && open.questions == 1)
        guard case .unresolved = open.latest else { return #expect(Bool(false)) }
    }

    /// Waits as long as the platform asks; one that the deadline does not leave is not begun.
    @Test(arguments: [(Duration.seconds(30), 31_000, 3), (.seconds(590), 590_000, 2), (.seconds(600), 0, 1)])
    func retryAfterIsObeyed(asked: Duration, milliseconds: Int64, questions: Int) async throws {
        let clock = TestClock()
        let begin = clock.millisecondsSince1970
        let count = Mutex(0)
        let fake = FakeTransfers()
        fake.client.onSettling(Transfer.self, by: Fund.Order.Query.self) { _ in
            let number = count.withLock { count in
                count += 1
                return count
            }
            if questions == number, questions > 1 { return .failed(try .fake()) }
            let head = ResponseHead(status: 429, retryAfter: number == 1 ? asked : nil)
            return .unresolved(Unsettled(.unanswered(.httpStatus(429)), head: head))
        }
        let outcome = await fake.waitUntilFinal(
            .fake(), deadline: .seconds(600),
            pacing: Pacing(base: .seconds(1), longest: .seconds(1), jitter: { 1 }, clock: clock))
        #expect(count.withLock { $0 } == questions)
        #expect(clock.millisecondsSince1970 - begin == milliseconds)
        if case .open(let open) = outcome { #expect(open.reason == .deadlinePassed && questions == 1) }
    }

    /// A query by a number is waited for in the same way.
    @Test func aQueryIsAskedUntilItsStateIsFinal() async throws {
        let bench = try await Bench([.now(.processing), .after(.seconds(10), .failed)])
        let question = try Fund.Order.Query.Request(
            outBizNo: "C1", productCode: .transBankcardNoPwd, bizScene: .directTransfer)
        let outcome = await bench.client.fund.order.waitUntilFinal(
            question, deadline: .seconds(600), pacing: bench.pacing)
        guard case .failed(let answer) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(answer.response.outBizNo == "C1" && bench.questions == 4)
        let open = await bench.client.fund.order.waitUntilFinal(
            try .init(outBizNo: "C2", productCode: .transBankcardNoPwd, bizScene: .directTransfer),
            deadline: .seconds(5), pacing: bench.pacing)
        guard case .open(let open) = open else { return #expect(Bool(false)) }
        #expect(open.reason == .deadlinePassed && open.call.outBizNo == "C2")
    }

    @Test(
        "pauses grow, and are between half and all of their length",
        arguments: [
            (0.0, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]),
            (1.0, [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]),
            (0.5, [1500, 3000, 6000]), (-7, [1000, 2000]), (9, [2000, 4000]), (.nan, [2000, 4000]),
        ])
    func pausesGrow(jitter: Double, milliseconds: [Int64]) async throws {
        let clock = TestClock()
        #expect(await Self.pauses(Pacing(jitter: { jitter }, clock: clock), clock, milliseconds.count) == milliseconds)
    }

    @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(1)])
    func pausesNeverVanish(length: Duration) async throws {
        let clock = TestClock()
        let pacing = Pacing(base: length, longest: length, jitter: { 0 }, clock: clock)
        #expect(await Self.pauses(pacing, clock, 3) == [100, 100, 100])
    }

    /// The pauses of a waiter whose call is processing for so many questions.
    private static func pauses(_ pacing: Pacing, _ clock: TestClock, _ count: Int) async -> [Int64] {
        let times = Mutex<[Int64]>([])
        let fake = FakeTransfers()
        fake.client.onSettling(Transfer.self, by: Fund.Order.Query.self) { _ in
            let asked = times.withLock { times in
                times.append(clock.millisecondsSince1970)
                return times.count
            }
            return asked > count ? .failed(try .fake()) : .processing(try .fake())
        }
        _ = await fake.waitUntilFinal(.fake(), deadline: .seconds(3600), pacing: pacing)
        let all = times.withLock { $0 }
        return zip(all.dropFirst(), all).map { $0 - $1 }
    }
}

/// Transfers that a test answers.
private struct FakeTransfers: Fund.TransferBankcardCalls {
    let client = FakeClient()
}

/// A clock whose pauses do not end unless they are cancelled.
private struct HeldClock: Clock {
    let paused: @Sendable () -> Void

    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        paused()
        try await Task.sleep(for: .seconds(86_400))
    }
}
