import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// Every channel and transport against every fault: the outcome is unknown, the order arrived once, nobody else heard.
@Suite(.timeLimit(.minutes(3))) struct FaultMatrixTests {
    /// The transports of the runtime.
    enum Carrier: CaseIterable, Sendable {
        case urlSession, urlSessionWithIdleTime

        var transport: any Transport {
            switch self {
            case .urlSession: URLSessionTransport()
            case .urlSessionWithIdleTime: URLSessionTransport(idleTimeout: .seconds(20))
            }
        }
    }

    @Test(arguments: [ChannelKind.gateway, .space], Carrier.allCases)
    func everyFaultEndsUnknown(channel: ChannelKind, carrier: Carrier) async throws {
        let strangers = Counter()
        let elsewhere = try LoopbackServer { _ in
            strangers.next()
            return .text(Bench.success())
        }
        for fault in NetworkFault.all(elsewhere: elsewhere.url("/gateway.do")) {
            let (outcome, arrivals) = try await send(fault, channel, carrier.transport)
            let cause = try #require(outcome.unresolved?.cause, "\(fault.name): \(outcome)")
            #expect(fault.causes.contains(cause.name), "\(fault.name): \(cause)")
            #expect(arrivals == 1, "\(fault.name)")
        }
        #expect(strangers.value == 0)
    }

    private func send(
        _ fault: NetworkFault, _ channel: ChannelKind, _ transport: any Transport
    ) async throws -> (Outcome<Fund.B2cRedPacket.Send>, arrivals: Int) {
        let timeout = Duration.seconds(fault.seconds)
        if channel == .gateway {
            let bench = try Bench { _ in .fault(fault.answer) }
            let client = Client(
                gateway: try GatewayConfiguration(
                    environment: .custom(bench.gateway.url), appID: Bench.appID, signer: Vectors.signer(),
                    verifier: Vectors.verifier(), timeout: timeout, maximumReplySize: 65_536), transport: transport)
            return (await client.fund.b2cRedPacket.send(try Bench.request()), bench.gateway.calls.count)
        }
        let space = try SpaceFixture(spaceID: "s", clientSecret: "k") { _ in .fault(fault.answer) }
        let client = Client(
            space: try SpaceConfiguration(
                endpoint: space.url, spaceID: "s", clientSecret: "k", appID: Bench.appID, timeout: timeout,
                maximumReplySize: 65_536), transport: transport)
        return (await client.fund.b2cRedPacket.send(try Bench.request()), space.calls.count)
    }

    @Test(arguments: ["cancelled", "late"]) func givingUpClosesTheSocket(way: String) async throws {
        let (arrived, closed) = (Counter(), Counter())
        let server = try LoopbackServer { _ in
            arrived.next()
            return .silence(whenClosed: { closed.next() })
        }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        let request = TransportRequest(
            head: head, body: [], timeout: way == "late" ? .milliseconds(500) : .seconds(60), maximumReplySize: 10)
        let transport = URLSessionTransport()
        let sending = Task { try await transport.send(request) }
        while arrived.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
        if way == "cancelled" { sending.cancel() }
        await #expect(throws: way == "late" ? TransportError.timedOut : .cancelled) { try await sending.value }
        // The server hears of it while the transport, and so its session, is still there; the suite's limit bounds this.
        while closed.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
        withExtendedLifetime(transport) {}
    }

    @Test func silenceEndsAtTheIdleTime() async throws {
        let server = try LoopbackServer { _ in .silence(whenClosed: {}) }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        let request = TransportRequest(head: head, body: [1], timeout: .seconds(3600), maximumReplySize: 10)
        await #expect(throws: TransportError.timedOut) {
            try await URLSessionTransport(idleTimeout: .seconds(1)).send(request)
        }
    }
}
