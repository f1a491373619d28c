import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

/// A middleware made of a closure, which notes how calls ended.
final class ClosureMiddleware: Middleware {
    typealias Body = @Sendable (SignedRequest, Middleware.Next) async throws(TransportError) -> TransportResponse

    let summaries = Mutex<[CallSummary]>([])
    private let body: Body

    init(_ body: @escaping Body) { self.body = body }

    func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
        try await body(request, next)
    }

    func finished(_ call: CallSummary) { summaries.withLock { $0.append(call) } }
}

@Suite struct MiddlewareTests {
    @Test func firstIsOutermostAndAllSeeTheSameCall() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let log = Mutex<[String]>([])
        func note(_ name: String) -> ClosureMiddleware {
            ClosureMiddleware { request, next async throws(TransportError) in
                log.withLock { $0.append("\(name) \(request.requestID) \(request.operationID)") }
                return try await next(request)
            }
        }
        let (first, second) = (note("1"), note("2"))
        let client = bench.client.using(first, second).namingCalls { "call\n7" }
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        let id = Fund.B2cRedPacket.Send.contract.id
        #expect(log.withLock { $0 } == ["1 call?7 \(id)", "2 call?7 \(id)"])
        let summary = try #require(first.summaries.withLock { $0 }.first)
        #expect(summary.kind == .accepted && summary.detail == "succeeded" && summary.sendings == 1)
        #expect(summary.requestID == "call?7" && summary.channel == .gateway && summary.effect == .movesMoney)
        #expect(second.summaries.withLock { $0.count } == 1)
    }

    /// Sending, end and resend of one payment are found by its number, which none of them shows.
    @Test func everyLineOfAPaymentHasTheDigestOfItsKey() async throws {
        let bench = try Bench { _ in .node(#"{"code":"10000","msg":"Success"}"#) }
        let digests = Mutex<[String?]>([])
        let note = ClosureMiddleware { request, next async throws(TransportError) in
            digests.withLock { $0.append(request.keyDigest) }
            return try await next(request)
        }
        let client = bench.client.using(note)
        let unresolved = try #require(await client.fund.b2cRedPacket.send(try Bench.request()).unresolved)
        _ = await client.resend(unresolved)
        _ = await client.fund.b2cRedPacket.send(try Bench.request("201806300002"))
        let digest = Fund.B2cRedPacket.Send.keyDigest(Bench.orderNumber)
        let other = Fund.B2cRedPacket.Send.keyDigest("201806300002")
        #expect(digest != other && digest.count == 16 && !digest.contains(Bench.orderNumber))
        #expect(digests.withLock { $0 } == [digest, digest, other])
        #expect(note.summaries.withLock { $0.map(\.keyDigest) } == [digest, digest, other])
        #expect(note.summaries.withLock { $0.allSatisfy { "\($0)".hasSuffix($0.keyDigest ?? "-") } })
        let request = GenericExecute.Request(method: "alipay.trade.query", params: JSONObject())
        _ = await client.call(GenericExecute.self, request)
        #expect(note.summaries.withLock { $0.last?.keyDigest } == .some(nil))
    }

    @Test func everyCallHasANameOfItsOwn() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let names = Mutex<Set<String>>([])
        let client = bench.client.using(
            ClosureMiddleware { request, next async throws(TransportError) in
                names.withLock { _ = $0.insert(request.requestID) }
                return try await next(request)
            })
        for _ in 0..<3 { _ = await client.fund.b2cRedPacket.send(try Bench.request()) }
        #expect(names.withLock { $0.count == 3 && $0.allSatisfy { $0.count == 32 } })
    }

    @Test func moneyIsSentOnceWhateverAMiddlewareTries() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let again = ClosureMiddleware { request, next async throws(TransportError) in
            _ = try await next(request)
            return try await next(request)
        }
        let outcome = await bench.client.using(again).fund.b2cRedPacket.send(try Bench.request())
        #expect(outcome.unresolved?.cause == .discardedResponse)
        #expect(bench.gateway.calls.count == 1)

        let lost = try Bench(timeout: .seconds(2)) { _ in .fault(.reset) }
        let stubborn = ClosureMiddleware { request, next async throws(TransportError) in
            do { return try await next(request) } catch { return try await next(request) }
        }
        let unknown = await lost.client.using(stubborn).fund.b2cRedPacket.send(try Bench.request())
        #expect(unknown.unresolved != nil && lost.gateway.calls.count == 1)
    }

    @Test func whatWentOutIsNeverNotSent() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        for error in [TransportError.notSent(.other), .alreadySent, .cancelled, .timedOut] {
            let liar = ClosureMiddleware { request, next async throws(TransportError) in
                _ = try await next(request)
                throw error
            }
            let outcome = await bench.client.using(liar).fund.b2cRedPacket.send(try Bench.request())
            #expect(outcome.unresolved != nil, "\(outcome)")
        }
    }

    @Test func aStoppedCallIsNotSent() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        for error in [TransportError.notSent(.other), .timedOut, .connectionLost(code: 1)] {
            let stop = ClosureMiddleware { _, _ async throws(TransportError) in throw error }
            let outcome = await bench.client.using(stop).fund.b2cRedPacket.send(try Bench.request())
            guard case .middleware = outcome.notSent?.reason else { return #expect(Bool(false), "\(outcome)") }
            #expect(stop.summaries.withLock { $0.first?.detail } == "middleware")
        }
        #expect(bench.gateway.calls.isEmpty)
    }

    @Test func noOtherReplyAndNoOtherRequest() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let forged = TransportResponse(head: HTTPResponse(status: .ok), body: Array("{}".utf8))
        let answering = ClosureMiddleware { _, _ async throws(TransportError) in forged }
        #expect(await bench.client.using(answering).fund.b2cRedPacket.send(try Bench.request()).notSent != nil)
        let replacing = ClosureMiddleware { request, next async throws(TransportError) in
            _ = try await next(request)
            return forged
        }
        let replaced = await bench.client.using(replacing).fund.b2cRedPacket.send(try Bench.request())
        #expect(replaced.unresolved?.cause == .discardedResponse)

        let kept = Mutex<SignedRequest?>(nil)
        let keeping = ClosureMiddleware { request, next async throws(TransportError) in
            let other = kept.withLock { kept in
                defer { kept = kept ?? request }
                return kept
            }
            return try await next(other ?? request)
        }
        let client = bench.client.using(keeping)
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        #expect(await client.fund.b2cRedPacket.send(try Bench.request("2")).notSent != nil)
        #expect(bench.gateway.calls.map { $0.text("out_biz_no") } == [Bench.orderNumber, Bench.orderNumber])
    }

    @Test func headersThatMeanNothingToTheSignatureAlone() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let verdicts = Mutex<[String: Bool]>([:])
        let names = [
            "x-request-id", "alipay-request-id", "Content-Type", "Host", "Accept-Encoding", "Cookie",
            "alipay-app-auth-token", "X-Serverless-Sign", "Proxy-Authorization", "x-request-id",
        ]
        let adding = ClosureMiddleware { request, next async throws(TransportError) in
            var request = request
            for (index, text) in names.enumerated() {
                guard let name = HTTPField.Name(text) else { continue }
                let added = request.addHeader(name, "v")
                verdicts.withLock { $0["\(index) \(text)"] = added }
            }
            if let name = HTTPField.Name("x-bad") {
                let added = request.addHeader(name, "a\r\nHost: b") || request.addHeader(name, "")
                verdicts.withLock { $0["bad"] = added }
            }
            return try await next(request)
        }
        let client = bench.client.using(adding, RequestIDHeader())
        #expect(await client.fund.b2cRedPacket.send(try Bench.request()).reply != nil)
        #expect(
            Set(verdicts.withLock { $0.filter(\.value).keys }) == ["0 x-request-id", "1 alipay-request-id"])
        #expect(bench.gateway.calls.first?.request.headers["x-request-id"] == "v")
        #expect(bench.gateway.faults == [])
    }

    @Test func theDeadlineCanOnlyBeShortened() async throws {
        let timeouts = Mutex<[Duration]>([])
        let configuration = try GatewayConfiguration(
            environment: .production, appID: "1", signer: Vectors.signer(), verifier: Vectors.verifier(),
            timeout: .seconds(10))
        let transport = ClosureTransport { request async throws(TransportError) in
            timeouts.withLock { $0.append(request.timeout) }
            throw .notSent(.other)
        }
        for seconds in [20, 3, -1] {
            let shortening = ClosureMiddleware { request, next async throws(TransportError) in
                var request = request
                request.shorten(timeout: .seconds(seconds))
                return try await next(request)
            }
            let client = Client(gateway: configuration, transport: transport).using(shortening)
            #expect(await client.fund.b2cRedPacket.send(try Bench.request()).notSent != nil)
        }
        #expect(timeouts.withLock { $0 } == [.seconds(10), .seconds(3), .zero])
    }

    @Test func signedRequestsHideWhatTheyHold() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let shown = Mutex("")
        let printing = ClosureMiddleware { request, next async throws(TransportError) in
            var text = ""
            dump(request, to: &text)
            shown.withLock { $0 = text + "\(request) \([request]) \(request.request)" }
            return try await next(request)
        }
        _ = try await bench.client.using(printing).fund.b2cRedPacket.send(
            Bench.request(), appAuthToken: "PLANTED")
        #expect(shown.withLock { !$0.contains("PLANTED") && !$0.contains("sign=") && !$0.isEmpty })
    }

    @Test func invalidRequestsAreHeardOfToo() async throws {
        let bench = try Bench { _ in .node(Bench.success()) }
        let listener = ClosureMiddleware { request, next async throws(TransportError) in try await next(request) }
        _ = await bench.client.using(listener).fund.b2cRedPacket.send(
            try Bench.request(), appAuthToken: String(repeating: "x", count: 41))
        #expect(listener.summaries.withLock { $0.map(\.detail) } == ["invalidRequest"])
    }
}
