import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

@Suite struct TransportTests {
    private func request(
        _ server: LoopbackServer, path: String = "/x?a=b%2Bc%20%7B%22", timeout: Duration = .seconds(5),
        limit: Int = 1000
    ) -> TransportRequest {
        let head = HTTPRequest(
            method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path,
            headerFields: [.acceptEncoding: "identity", .contentType: "text/plain"])
        return TransportRequest(head: head, body: Array("a=b".utf8), timeout: timeout, maximumResponseSize: limit)
    }

    @Test(arguments: Carrier.overSockets) func sendsExactlyWhatItIsGiven(carrier: Carrier) async throws {
        let seen = Mutex<FixtureRequest?>(nil)
        let server = try LoopbackServer { request in
            seen.withLock { $0 = request }
            return .reply(status: 418, headers: ["request-id": "7", "Set-Cookie": "c=1"], body: Array("hello".utf8))
        }
        try await carrier.withTransport { transport in
            for _ in 0..<2 {
                let reply = try await transport.send(request(server))
                #expect(reply.head.status.code == 418 && reply.body == Array("hello".utf8))
                let name = try #require(HTTPField.Name("request-id"))
                #expect(reply.head.headerFields[name] == "7")
                let request = try #require(seen.withLock { $0 })
                #expect(request.method == "POST" && request.path == "/x" && request.query == "a=b%2Bc%20%7B%22")
                #expect(request.body == Array("a=b".utf8) && request.headers["content-type"] == "text/plain")
                #expect(request.headers["accept-encoding"] == "identity" && request.headers["cookie"] == nil)
            }
        }
    }

    @Test(arguments: Carrier.overSockets) func nothingIsCached(carrier: Carrier) async throws {
        let visits = Counter()
        let server = try LoopbackServer { _ in
            .reply(headers: ["Cache-Control": "max-age=3600"], body: Array(String(visits.next()).utf8))
        }
        var get = request(server)
        get.head.method = .get
        get.body = []
        try await carrier.withTransport { [get] transport in
            for number in 1...3 {
                let body = try await transport.send(get).body
                #expect(body == Array(String(number).utf8))
            }
        }
    }

    @Test(arguments: Carrier.overSockets) func bodyOfExactlyTheLimitIsAccepted(carrier: Carrier) async throws {
        let server = try LoopbackServer { _ in .reply(body: [UInt8](repeating: 0x20, count: 1000)) }
        try await carrier.withTransport { transport in
            let size = try await transport.send(request(server)).body.count
            #expect(size == 1000)
            await #expect(throws: TransportError.responseTooLarge) {
                try await transport.send(request(server, limit: 999))
            }
        }
    }

    /// Whatever is neither absent nor `identity` is refused by its name: nothing is decoded unasked.
    @Test(arguments: Carrier.overSockets, ["identity", "Identity", "GZIP", "deflate", "x-own"])
    func encodedRepliesAreRefused(carrier: Carrier, encoding: String) async throws {
        let server = try LoopbackServer { _ in
            .reply(headers: ["Content-Encoding": encoding], body: Array("{}".utf8))
        }
        try await carrier.withTransport { transport in
            if encoding.lowercased() == "identity" {
                let body = try await transport.send(request(server)).body
                #expect(body == Array("{}".utf8))
            } else {
                await #expect(throws: TransportError.encodedResponse) { try await transport.send(request(server)) }
            }
        }
    }

    /// A refusal is a reply, also where it asks who is calling.
    @Test(arguments: Carrier.overSockets, [401, 407])
    func refusalsThatAskForAuthentication(carrier: Carrier, status: Int) async throws {
        let name = status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate"
        for scheme in ["Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"a\"", "Bearer", "NTLM", "Negotiate"] {
            let arrived = Counter()
            let server = try LoopbackServer { _ in
                arrived.next()
                return .reply(status: status, headers: [name: scheme], body: Array("refused".utf8))
            }
            try await carrier.withTransport { transport in
                let reply = try await transport.send(request(server))
                #expect(reply.head.status.code == status && reply.body == Array("refused".utf8), "\(scheme)")
                #expect(arrived.value == 1, "\(scheme)")
            }
        }
    }

    /// Neither of two values wins by chance.
    @Test(arguments: Carrier.overSockets) func namesThatDifferByCaseAreOne(carrier: Carrier) async throws {
        let server = try LoopbackServer { _ in
            .reply(headers: ["X-Sign": "1", "X-sign": "2", "x-Sign": "3", "x-sign": "4"], body: [])
        }
        let name = try #require(HTTPField.Name("x-sign"))
        try await carrier.withTransport { transport in
            for _ in 0..<4 {
                let reply = try await transport.send(request(server))
                #expect(reply.head.headerFields[name] == "1, 2, 3, 4")
            }
        }
    }

    @Test(arguments: Carrier.overSockets) func addressThatIsNoneSendsNothing(carrier: Carrier) async throws {
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a b", path: "/ x")
        let request = TransportRequest(head: head, body: [], timeout: .seconds(1), maximumResponseSize: 1)
        try await carrier.withTransport { transport in
            _ = await #expect(throws: TransportError.self) { try await transport.send(request) }
        }
    }

    @Test(arguments: Carrier.overSockets) func manyAtOnceKeepTheirReplies(carrier: Carrier) async throws {
        let server = try LoopbackServer { .reply(body: Array($0.path.utf8)) }
        let own = try await carrier.withTransport { transport in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    let request = request(server, path: "/\(number)")
                    group.addTask { try await transport.send(request).body == Array("/\(number)".utf8) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
        }
        #expect(own == 100)
    }

    @Test func transportThatSentNothingMakesTheCallNotSent() async throws {
        let configuration = try GatewayConfiguration(
            environment: .production, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier())
        let client = Client(
            gateway: configuration,
            transport: ClosureTransport { _ async throws(TransportError) in throw .notSent(.other) })
        let outcome = await client.fund.b2cRedPacket.send(try Bench.request())
        guard case .transport = outcome.notSent?.reason else { return #expect(Bool(false)) }
    }

    @Test func customTransportsAreHeldToTheLimitToo() async throws {
        let configuration = try GatewayConfiguration(
            environment: .production, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier(),
            maximumResponseSize: 10)
        let client = Client(
            gateway: configuration,
            transport: ClosureTransport { _ async throws(TransportError) in
                TransportResponse(head: HTTPResponse(status: .ok), body: [UInt8](repeating: 0x20, count: 11))
            })
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).unresolved?.cause == .responseTooLarge)
    }
}
