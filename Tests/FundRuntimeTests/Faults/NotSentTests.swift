import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

extension SessionTests {
    /// What certainly did not leave this machine says so and names its cause, and what may have left never does.
    @Suite(.timeLimit(.minutes(3))) struct NotSentTests {
        private func request(
            _ scheme: String, _ authority: String, body: [UInt8] = Array("a=b".utf8), timeout: Duration = .seconds(60)
        ) -> TransportRequest {
            let head = HTTPRequest(method: .post, scheme: scheme, authority: authority, path: "/x?sign=PLANTED")
            return TransportRequest(head: head, body: body, timeout: timeout, maximumResponseSize: 1000)
        }

        private func failure(_ carrier: Carrier, _ request: TransportRequest) async throws -> TransportError? {
            try await carrier.withTransport { transport in
                do { _ = try await transport.send(request) } catch { return error as? TransportError }
                return nil
            }
        }

        @Test(arguments: Carrier.overSockets) func aRefusedConnection(carrier: Carrier) async throws {
            for host in ["127.0.0.1", "localhost"] {
                #expect(
                    try await failure(carrier, request("http", "\(host):1")) == .notSent(.connectionRefused), "\(host)")
            }
        }

        @Test(arguments: Carrier.overSockets) func aNameThatIsNone(carrier: Carrier) async throws {
            #expect(try await failure(carrier, request("http", "nothing.invalid")) == .notSent(.nameNotResolved))
        }

        @Test(arguments: Carrier.overSockets) func aServerThatDoesNotSpeakTLS(carrier: Carrier) async throws {
            let server = try LoopbackServer(babble: "220 mail.example ESMTP\r\n") { _ in .close }
            let error = try await failure(carrier, request("https", "localhost:\(server.port)"))
            #expect(error == .notSent(.handshakeFailed))
        }

        /// A firewall that resets what is no plain text, as many do.
        @Test(arguments: Carrier.overSockets) func aHandshakeThatIsReset(carrier: Carrier) async throws {
            let server = try LoopbackServer(resetsConnections: true) { _ in .close }
            let error = try await failure(carrier, request("https", "localhost:\(server.port)"))
            guard case .notSent = error else { return #expect(Bool(false), "\(String(describing: error))") }
        }

        /// A server that never says hello.
        @Test(arguments: Carrier.overSockets, ["cancelled", "late"])
        func giveUpWhileConnecting(carrier: Carrier, way: String) async throws {
            let server = try LoopbackServer { _ in .close }
            let request = request(
                "https", "localhost:\(server.port)", timeout: way == "late" ? .seconds(10) : .seconds(60))
            let sending = Task { try await failure(carrier, request) }
            if way == "cancelled" {
                try await Task.sleep(for: .milliseconds(300))
                sending.cancel()
            }
            #expect(try await sending.value == .notSent(way == "late" ? .noConnectionInTime : .cancelled))
        }

        @Test(arguments: Carrier.overSockets) func closedAfterTheRequestIsNotUnsent(carrier: Carrier) async throws {
            for answer: FixtureAnswer in [.close, .reset, .truncated(body: [], announced: 9)] {
                let server = try LoopbackServer { _ in answer }
                let error = try await failure(carrier, request("http", "127.0.0.1:\(server.port)"))
                guard case .connectionLost = error else { return #expect(Bool(false), "\(String(describing: error))") }
            }
        }

        /// Part of the body has left when the server hangs up.
        @Test(arguments: Carrier.overSockets) func halfOfARequestIsNotUnsent(carrier: Carrier) async throws {
            let server = try LoopbackServer(babble: "") { _ in .close }
            for size in [1, 1 << 16, 1 << 24] {
                let body = [UInt8](repeating: 0x20, count: size)
                let error = try await failure(carrier, request("http", "127.0.0.1:\(server.port)", body: body))
                guard case .connectionLost = error else { return #expect(Bool(false), "\(String(describing: error))") }
            }
        }

        /// The second request goes over the connection of the first, which is then closed: libcurl would send it once more.
        @Test(arguments: Carrier.overSockets) func aConnectionUsedAgainThatIsLost(carrier: Carrier) async throws {
            let arrived = Counter()
            let server = try LoopbackServer { _ in arrived.next() == 1 ? .text("{}") : .close }
            let request = request("http", "127.0.0.1:\(server.port)")
            try await carrier.withTransport { transport in
                _ = try await transport.send(request)
                do {
                    _ = try await transport.send(request)
                    Issue.record("a reply came from nowhere")
                } catch {
                    guard case .connectionLost = error as? TransportError else { throw error }
                }
            }
            #expect(arrived.value == 2)
        }

        /// Far more than there are connections: all wait for one as long as their time allows.
        @Test(arguments: Carrier.overSockets) func fiveHundredAtOnce(carrier: Carrier) async throws {
            let server = try LoopbackServer { _ in .delayed(.milliseconds(250), .text("{}")) }
            let request = request("http", "127.0.0.1:\(server.port)")
            let answered = try await carrier.withTransport { transport in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<500 { group.addTask { _ = try await transport.send(request) } }
                    return try await group.reduce(0) { count, _ in count + 1 }
                }
            }
            #expect(answered == 500)
        }
    }
}
