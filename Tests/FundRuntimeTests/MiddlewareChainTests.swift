import FundRuntime
import HTTPTypes
import Synchronization
import Testing

/// What a client knows of its own sendings, whatever middleware and transport say.
@Suite struct MiddlewareChainTests {
    /// Answers in turn, and counts.
    private final class Script: Transport {
        private let results: Mutex<[TransportError]>
        let sendings = Counter()

        init(_ results: [TransportError]) { self.results = Mutex(results) }

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            sendings.next()
            let error = results.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            throw error ?? .connectionLost(code: 99)
        }
    }

    private func client(_ transport: any Transport) throws -> Client {
        Client(
            gateway: try GatewayConfiguration(
                environment: .production, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier()),
            transport: transport)
    }

    /// A question that is sent again after each failure, the failure of the last sending being what it reports.
    private func ask(_ errors: [TransportError]) async throws -> Outcome<Fund.Order.Query> {
        let again = ClosureMiddleware { request, next async throws(TransportError) in
            for _ in errors.dropFirst() { do { return try await next(request) } catch { continue } }
            return try await next(request)
        }
        let script = Script(errors)
        let outcome = try await client(script).using(again).fund.order.query(
            Fund.Order.Query.Request(outBizNo: "1", productCode: nil, bizScene: nil))
        #expect(script.sendings.value == errors.count)
        return outcome
    }

    @Test func aSendingThatWasLostIsNotForgottenWhenTheNextIsNotSent() async throws {
        #expect(try await ask([.timedOut, .notSent(.other)]).unresolved?.cause == .timedOut)
        #expect(
            try await ask([.connectionLost(code: 7), .notSent(.other), .notSent(.other)]).unresolved?.cause
                == .connectionLost(code: 7))
    }

    @Test func aSendingAfterOneThatWasNotSentMayHaveLeft() async throws {
        #expect(try await ask([.notSent(.other), .timedOut]).unresolved?.cause == .timedOut)
        #expect(try await ask([.notSent(.other)]).notSent != nil)
        // Neither of two: and the first cause is kept.
        #expect(try await ask([.notSent(.nameNotResolved), .notSent(.other)]).notSent?.name == "nameNotResolved")
    }

    @Test func nothingIsSentForATaskThatWasCancelledInAMiddleware() async throws {
        let waiting = Counter()
        let patient = ClosureMiddleware { request, next async throws(TransportError) in
            waiting.next()
            while !Task.isCancelled { await Task.yield() }
            return try await next(request)
        }
        let script = Script([])
        let client = try client(script).using(patient)
        let request = try Bench.request()
        let task = Task { await client.fund.b2cRedPacket.send(request) }
        while waiting.value == 0 { await Task.yield() }
        task.cancel()
        guard case .cancelledBeforeSending = await task.value.notSent?.reason else { return #expect(Bool(false)) }
        #expect(script.sendings.value == 0)
    }

    @Test func aTransportThatSaysNotSentIsBelievedOnce() async throws {
        let script = Script([.notSent(.other)])
        let outcome = try await client(script).fund.b2cRedPacket.send(Bench.request())
        guard case .transport = outcome.notSent?.reason else { return #expect(Bool(false), "\(outcome)") }
        #expect(script.sendings.value == 1)
    }
}
