import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// What `Client.with` sets for calls, on the wire of every channel.
@Suite struct CallSettingsTests {
    /// Keeps what is sent, and answers by the count of sendings.
    private final class Wire: Transport {
        let sent = Mutex<[TransportRequest]>([])
        let status: @Sendable (Int) -> Int

        init(_ status: @escaping @Sendable (Int) -> Int = { _ in 500 }) { self.status = status }

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let count = sent.withLock { sent in
                sent.append(request)
                return sent.count
            }
            return TransportResponse(head: HTTPResponse(status: .init(code: status(count))), body: [])
        }

        var requests: [TransportRequest] { sent.withLock { $0 } }
    }

    private func client(_ wire: Wire, isThird: Bool = false) throws -> Client {
        let configuration = try GatewayConfiguration(
            environment: .production, appID: Bench.appID, signer: Vectors.signer(), verifier: Vectors.verifier(),
            timeout: .seconds(1000))
        return isThird
            ? Client(gatewayV3: configuration, transport: wire, clock: Bench.clock)
            : Client(gateway: configuration, transport: wire, clock: Bench.clock)
    }

    private func query(_ client: Client) async throws -> Outcome<Fund.Order.Query> {
        await client.fund.order.query(
            try Fund.Order.Query.Request(outBizNo: "1", productCode: nil, bizScene: nil))
    }

    @Test func theSmallerDeadlineWinsInEveryAttempt() async throws {
        for (deadlines, expected) in [
            ([Duration.seconds(300)], Duration.seconds(300)), ([.seconds(2000)], .seconds(1000)),
            ([.seconds(500), .seconds(200)], .seconds(200)), ([.seconds(200), .seconds(500)], .seconds(200)),
        ] {
            let wire = Wire()
            var client = try client(wire).using(QueryRetry(clock: SleepingClock()))
            for deadline in deadlines { client = client.with(deadline: deadline) }
            _ = try await query(client)
            let timeouts = wire.requests.map(\.timeout)
            #expect(timeouts.count == 3 && timeouts.allSatisfy { .zero < $0 && $0 <= expected })
        }
    }

    @Test func aDeadlineThatPassedSendsNothing() async throws {
        struct Slow: AsyncRequestSigner {
            func signature(for bytes: [UInt8]) async throws -> [UInt8] {
                if bytes.count > 100 { try await Task.sleep(for: .seconds(60)) }
                return try Vectors.signer().signature(for: bytes)
            }
        }
        let wire = Wire()
        let vault = Client(
            gateway: try await GatewayConfiguration(
                environment: .production, appID: Bench.appID, remoteSigner: Slow(), verifier: Vectors.verifier()),
            transport: wire, clock: Bench.clock)
        #expect(try await query(vault.with(deadline: .milliseconds(20))).notSent?.name == "signingTimedOut")
        #expect(try await query(client(wire).with(deadline: .nanoseconds(1))).notSent?.name == "deadlinePassed")
        #expect(wire.requests.isEmpty)
    }

    @Test func attemptsAreOfCallsThatOnlyRead() async throws {
        for (attempts, sendings) in [(1, 1), (2, 2), (4, 4)] {
            let wire = Wire()
            _ = try await query(client(wire).with(attempts: attempts))
            #expect(wire.requests.count == sendings)
            let own = Wire()
            _ = try await query(
                client(own).using(QueryRetry(attempts: 3, clock: SleepingClock())).with(attempts: attempts))
            #expect(own.requests.count == sendings)
            let paying = Wire()
            let outcome = try await client(paying).with(attempts: attempts).fund.b2cRedPacket.send(Bench.request())
            #expect(paying.requests.count == 1 && outcome.unresolved?.cause == .httpStatus(500))
        }
    }

    @Test func attemptsEndWithAReply() async throws {
        let wire = Wire { $0 == 1 ? 503 : 302 }
        #expect(try await query(client(wire).with(attempts: 5)).unresolved?.cause == .redirected(status: 302))
        #expect(wire.requests.count == 2)
    }

    @Test func theRequestIDGoesToLogsAndToTheThirdVersion() async throws {
        let wire = Wire()
        let seen = Mutex<[String]>([])
        let client = try client(wire, isThird: true).using(
            Noting { call in seen.withLock { $0.append(call.requestID) } })
        _ = try await query(client.with(attempts: 2, requestID: "call-7"))
        _ = try await query(client.with(requestID: "call 8"))
        let names = wire.requests.map { $0.head.headerFields[RequestIDHeader.standardName] ?? "" }
        #expect(names.count == 3 && names[0] == "call-7" && names[1] != "call-7" && names[2] != "call 8")
        #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]{1,32}/) != nil })
        #expect(seen.withLock { $0 } == ["call-7", "call 8"])
        let second = Wire()
        _ = try await query(self.client(second).using(RequestIDHeader()).with(requestID: "call-9"))
        #expect(second.requests.first?.head.headerFields[RequestIDHeader.standardName] == "call-9")
    }

    @Test func headersGoAlongInEveryAttempt() async throws {
        let wire = Wire()
        let name = try #require(HTTPField.Name("x-route"))
        let client = try client(wire).with(headers: [name: "blue"]).with(attempts: 2, headers: [name: "green"])
        _ = try await query(client)
        #expect(wire.requests.map { $0.head.headerFields[name] } == ["green", "green"])
    }

    @Test(arguments: [
        "content-type", "authorization", "host", "accept-encoding", "cookie", "alipay-sn", "transfer-encoding",
    ])
    func headersOfOthersAreRefused(name: String) async throws {
        let wire = Wire()
        let name = try #require(HTTPField.Name(name))
        let outcome = try await client(wire).with(headers: [name: "x"]).fund.b2cRedPacket.send(Bench.request())
        guard case .invalidRequest(let error) = outcome.notSent?.reason else { throw StoredCallError.edited }
        #expect(error.violations.map(\.fields) == [["headers"]] && error.description.contains(name.rawName))
        #expect(wire.requests.isEmpty)
    }

    @Test func whatIsNoSettingIsRefusedAtOnce() async throws {
        let wire = Wire()
        let client = try client(wire).with(
            deadline: .zero, attempts: 0, requestID: "a\nb", tags: ["a\r": "b", "c": ""])
        guard case .invalidRequest(let error) = try await query(client).notSent?.reason else {
            throw StoredCallError.edited
        }
        #expect(error.violations.map(\.fields) == [["deadline"], ["attempts"], ["requestID"], ["tags"]])
        let tags = Dictionary(uniqueKeysWithValues: (0..<17).map { ("t\($0)", "x") })
        #expect(try await query(self.client(wire).with(tags: tags)).notSent != nil)
        #expect(try await query(self.client(wire).withUserAgent("a\r\nb")).notSent != nil)
        #expect(wire.requests.isEmpty)
    }

    @Test func tagsReachMiddlewareAndTheSummary() async throws {
        let wire = Wire()
        let seen = Mutex<[[String: String]]>([])
        let client = try client(wire).using(
            Noting { call in
                seen.withLock { $0.append(call.tags) }
                #expect(call.description.hasSuffix(" - shop=7 tenant=a"))
            })
        _ = try await query(client.with(tags: ["shop": "6", "tenant": "a"]).with(tags: ["shop": "7"]))
        #expect(seen.withLock { $0 } == [["shop": "7", "tenant": "a"]])
    }

    private struct Noting: Middleware {
        let note: @Sendable (CallSummary) -> Void
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            #expect(request.tags.count != 1)
            return try await next(request)
        }
        func finished(_ call: CallSummary) { note(call) }
    }
}
