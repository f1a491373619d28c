#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import FundAsyncHTTPClient
    import FundRuntime
    import GatewayFixture
    import HTTPTypes
    import NIOCore
    import Synchronization
    import Testing

    /// What is particular to AsyncHTTPClient; what every transport must do is in the tests beside this one.
    @Suite(.timeLimit(.minutes(2))) struct AsyncHTTPTransportTests {
        private func request(_ authority: String, timeout: Duration = .seconds(120)) -> TransportRequest {
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: authority, path: "/x?sign=PLANTED",
                headerFields: [.acceptEncoding: "identity"])
            return TransportRequest(head: head, body: [1], timeout: timeout, maximumResponseSize: 1000)
        }

        private func send(
            _ request: TransportRequest, _ configuration: HTTPClient.Configuration
        ) async throws -> Result<TransportResponse, TransportError> {
            let transport = AsyncHTTPTransport(configuration: configuration)
            let result: Result<TransportResponse, TransportError>
            do { result = .success(try await transport.send(request)) } catch { result = .failure(error) }
            try await transport.shutdown()
            return result
        }

        /// A configuration cannot undo what a payment needs.
        @Test func settingsThatAreUnfitForPaymentsAreIgnored() async throws {
            // Follows redirects, asks for compression and decodes it.
            let configuration = HTTPClient.Configuration.singletonConfiguration
            let strangers = Counter()
            let elsewhere = try LoopbackServer { _ in
                strangers.next()
                return .text("{}")
            }
            let seen = Mutex<FixtureRequest?>(nil)
            let server = try LoopbackServer { request in
                seen.withLock { $0 = request }
                return .reply(status: 307, headers: ["Location": elsewhere.url("/").absoluteString], body: [])
            }
            let result = try await send(request("127.0.0.1:\(server.port)"), configuration)
            #expect(try result.get().head.status.code == 307 && strangers.value == 0)
            #expect(seen.withLock { $0?.headers["accept-encoding"] } == "identity")
        }

        @Test func aProxyIsUsed() async throws {
            let seen = Mutex<FixtureRequest?>(nil)
            let proxy = try LoopbackServer { request in
                seen.withLock { $0 = request }
                return .text("{}")
            }
            var configuration = HTTPClient.Configuration()
            configuration.proxy = .server(host: "127.0.0.1", port: Int(proxy.port))
            #expect(try await send(request("example.invalid"), configuration).get().head.status == .ok)
            #expect(seen.withLock { $0?.headers["host"] } == "example.invalid")
        }

        /// TLS goes through a tunnel: the proxy sees the host, and neither address nor body.
        @Test func aProxyOfTLSSeesTheHostAlone() async throws {
            let seen = Mutex<FixtureRequest?>(nil)
            let proxy = try LoopbackServer { request in
                seen.withLock { $0 = request }
                return .reply(status: 403, body: [])
            }
            var configuration = HTTPClient.Configuration()
            configuration.proxy = .server(host: "127.0.0.1", port: Int(proxy.port), authorization: .bearer(tokens: "t"))
            var request = request("example.invalid")
            request.head.scheme = "https"
            let result = try await send(request, configuration)
            #expect(throws: TransportError.notSent(.proxyFailed)) { try result.get() }
            let connect = try #require(seen.withLock { $0 })
            #expect(connect.method == "CONNECT" && connect.path == "example.invalid:443" && connect.query.isEmpty)
            #expect(connect.headers["proxy-authorization"] == "Bearer t")
        }

        /// A server that never says hello: connecting, TLS included, has a limit of its own, and so has the whole.
        @Test(arguments: [true, false]) func connectingHasALimit(ofItsOwn: Bool) async throws {
            let server = try LoopbackServer { _ in .close }
            var configuration = HTTPClient.Configuration()
            // The shutdown afterwards waits for what is being connected, so not long in either case.
            configuration.timeout.connect = .milliseconds(ofItsOwn ? 300 : 3000)
            let timeout = Duration.milliseconds(ofItsOwn ? 60_000 : 300)
            var request = request("127.0.0.1:\(server.port)", timeout: timeout)
            request.head.scheme = "https"
            let result = try await send(request, configuration)
            #expect(throws: TransportError.notSent(.noConnectionInTime)) { try result.get() }
        }

        /// The time for making a connection is not the time for waiting until one is free.
        @Test func requestsWaitForAConnectionAsLongAsTheyMay() async throws {
            let server = try LoopbackServer { _ in .delayed(.milliseconds(700), .text("{}")) }
            let request = request("127.0.0.1:\(server.port)")
            var configuration = AsyncHTTPTransport.defaultConfiguration
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
            configuration.timeout.connect = .seconds(2)
            let transport = AsyncHTTPTransport(configuration: configuration)
            let answered = await withTaskGroup { group in
                for _ in 0..<5 { group.addTask { (try? await transport.send(request)) != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(answered == 5)
            try await transport.shutdown()
        }

        @Test(arguments: ["cancelled", "late"]) func whatHadNoConnectionIsNotSent(way: String) async throws {
            let arrived = Counter()
            let server = try LoopbackServer { _ in
                arrived.next()
                return .silence(whenClosed: {})
            }
            var configuration = AsyncHTTPTransport.defaultConfiguration
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
            let transport = AsyncHTTPTransport(configuration: configuration)
            let (authority, isLate) = ("127.0.0.1:\(server.port)", way == "late")
            let first = Task { try await transport.send(request(authority)) }
            while arrived.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
            let second = Task {
                try await transport.send(request(authority, timeout: isLate ? .milliseconds(300) : .seconds(60)))
            }
            if !isLate {
                try await Task.sleep(for: .milliseconds(300))
                second.cancel()
            }
            await #expect(throws: TransportError.notSent(isLate ? .noConnectionInTime : .cancelled)) {
                try await second.value
            }
            first.cancel()
            await #expect(throws: TransportError.cancelled) { try await first.value }
            #expect(arrived.value == 1)
            try await transport.shutdown()
        }

        @Test func silenceEndsAtTheIdleTime() async throws {
            let server = try LoopbackServer { _ in .silence(whenClosed: {}) }
            var configuration = HTTPClient.Configuration()
            configuration.timeout.read = .milliseconds(300)
            let result = try await send(request("127.0.0.1:\(server.port)", timeout: .seconds(3600)), configuration)
            #expect(throws: TransportError.timedOut) { try result.get() }
        }

        @Test func afterShutdownNothingIsSent() async throws {
            let arrived = Counter()
            let server = try LoopbackServer { _ in
                arrived.next()
                return .text("{}")
            }
            let transport = AsyncHTTPTransport()
            try await transport.shutdown()
            await #expect(throws: TransportError.notSent(.shutDown)) {
                try await transport.send(request("127.0.0.1:\(server.port)"))
            }
            #expect(arrived.value == 0)
        }

        @Test func credentialsOfAProxyAreHidden() async throws {
            var configuration = HTTPClient.Configuration()
            configuration.proxy = .server(host: "h", port: 1, authorization: .basic(username: "u", password: "PLANTED"))
            let transport = AsyncHTTPTransport(configuration: configuration)
            var dumped = ""
            dump(transport, to: &dumped)
            for text in ["\(transport)", String(reflecting: transport), dumped] { #expect(!text.contains("PLANTED")) }
            try await transport.shutdown()
        }
    }
#endif
