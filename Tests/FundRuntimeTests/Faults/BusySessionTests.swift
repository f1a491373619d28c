import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

extension SessionTests {
    /// What one transport receives keeps no call through another waiting, and is not received to its end.
    @Suite(.timeLimit(.minutes(3))) struct BusySessionTests {
        private func request(_ server: LoopbackServer, path: String = "/", timeout: Duration) -> TransportRequest {
            let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path)
            return TransportRequest(head: head, body: [1], timeout: timeout, maximumResponseSize: 1000)
        }

        /// A reply of a GiB, of which a client that does not stop takes every byte before it hears of anything else.
        @Test(arguments: Carrier.overSockets) func aReplyWithoutEndIsLeftAndTheNextCallKeepsItsDeadline(
            carrier: Carrier
        )
            async throws
        {
            let over = Mutex<[Bool]>([])
            let busy = try LoopbackServer { _ in
                .endless(mebibytes: 1024) { isTaken in over.withLock { $0.append(isTaken) } }
            }
            let silent = try LoopbackServer { _ in .silence(whenClosed: {}) }
            let (first, second) = (request(busy, timeout: .seconds(60)), request(silent, timeout: .seconds(1)))
            try await carrier.withTransport { transport in
                await #expect(throws: TransportError.responseTooLarge) { try await transport.send(first) }
                try await carrier.withTransport { other in
                    _ = await #expect(throws: TransportError.self) { try await other.send(second) }
                    #expect(over.withLock { $0.first } != true, "the deadline waited for the other reply")
                }
                while over.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(over.withLock { $0 } == [false])
        }

        /// FoundationNetworking ends the process where a cancellation comes between a redirect and the delegate's answer to it.
        @Test(arguments: Carrier.overSockets) func redirectsAndCancellationsMeet(carrier: Carrier) async throws {
            let arrived = Mutex<Set<String>>([])
            let server = try LoopbackServer { request in
                arrived.withLock { _ = $0.insert(request.path) }
                return .reply(status: 302, headers: ["Location": "/elsewhere"], body: [])
            }
            let unsent = try await carrier.withTransport { transport in
                await withTaskGroup(of: String?.self) { group in
                    for number in 0..<800 {
                        let request = request(server, path: "/\(number)", timeout: .seconds(60))
                        group.addTask {
                            let sending = Task { try await transport.send(request) }
                            try? await Task.sleep(for: .microseconds(number * 37 % 3000))
                            sending.cancel()
                            guard case .failure(TransportError.notSent) = await sending.result else { return nil }
                            return "/\(number)"
                        }
                    }
                    return await group.reduce(into: Set<String>()) { unsent, path in if let path { unsent.insert(path) }
                    }
                }
            }
            #expect(unsent.isDisjoint(with: arrived.withLock { $0 }))
            #expect(!arrived.withLock { $0.contains("/elsewhere") })
        }
    }
}
