import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

extension SessionTests {
    /// Deadlines and cancellation reach the socket, whatever the transport.
    @Suite(.timeLimit(.minutes(3))) struct GivingUpTests {
        private func request(_ server: LoopbackServer, timeout: Duration, limit: Int = 1000) -> TransportRequest {
            let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
            return TransportRequest(head: head, body: [1], timeout: timeout, maximumResponseSize: limit)
        }

        @Test(arguments: Carrier.overSockets, ["cancelled", "late"])
        func closesTheSocket(carrier: Carrier, way: String) async throws {
            let (arrived, closed) = (Counter(), Counter())
            let server = try LoopbackServer { _ in
                arrived.next()
                return .silence(whenClosed: { closed.next() })
            }
            let request = request(server, timeout: way == "late" ? .seconds(10) : .seconds(60))
            try await carrier.withTransport { transport in
                let sending = Task { try await transport.send(request) }
                while arrived.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
                if way == "cancelled" { sending.cancel() }
                await #expect(throws: way == "late" ? TransportError.timedOut : .cancelled) { try await sending.value }
                // The server hears of it while the transport is still there; the suite's limit bounds this.
                while closed.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
        }

        /// The head of the reply has come, and the body never ends: neither way may return the part that is there.
        @Test(arguments: Carrier.overSockets, ["cancelled", "late"])
        func coversTheBody(carrier: Carrier, way: String) async throws {
            let arrived = Counter()
            let server = try LoopbackServer { _ in
                arrived.next()
                return .stalled(body: Array("part".utf8))
            }
            let request = request(server, timeout: way == "late" ? .seconds(10) : .seconds(60))
            try await carrier.withTransport { transport in
                let sending = Task { try await transport.send(request) }
                if way == "cancelled" {
                    while arrived.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
                    try await Task.sleep(for: .milliseconds(300))
                    sending.cancel()
                }
                await #expect(throws: way == "late" ? TransportError.timedOut : .cancelled) { try await sending.value }
            }
        }

        @Test(arguments: Carrier.overSockets) func cancelledBeforehandSendsNothing(carrier: Carrier) async throws {
            let arrived = Counter()
            let server = try LoopbackServer { _ in
                arrived.next()
                return .text("{}")
            }
            let request = request(server, timeout: .seconds(5))
            try await carrier.withTransport { transport in
                let sending = Task {
                    while !Task.isCancelled { await Task.yield() }
                    return try await transport.send(request)
                }
                sending.cancel()
                await #expect(throws: TransportError.notSent(.cancelled)) { try await sending.value }
            }
            #expect(arrived.value == 0)
        }

        @Test func silenceEndsAtTheIdleTimeOfURLSession() async throws {
            let server = try LoopbackServer { _ in .silence(whenClosed: {}) }
            await #expect(throws: TransportError.timedOut) {
                try await URLSessionTransport(idleTimeout: .seconds(1)).send(request(server, timeout: .seconds(3600)))
            }
        }
    }
}
