#if Observability
    import CoreMetrics
    import FundObservability
    import FundRuntime
    import HTTPTypes
    import InMemoryTracing
    import MetricsTestKit
    import Testing
    import Tracing

    @Suite(.serialized) struct ObservabilityTests {
        private struct Answer: Transport {
            let result: Result<TransportResponse, TransportError>
            func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
                try result.get()
            }
        }
        private struct Signer: RequestSigner {
            func signature(for bytes: [UInt8]) throws -> [UInt8] { Array("PLANTED".utf8) }
        }
        private struct Verifier: ResponseVerifier {
            func isValidSignature(_ signature: [UInt8], for bytes: [UInt8]) -> Bool { false }
        }
        enum Ping: CloudOperation {
            struct Request: RequestBody {
                func write(to writer: inout RequestWriter) { writer.string("out_biz_no", "PLANTED") }
            }
            struct Response: ResponseBody { init(from reader: inout ResponseReader) {} }
            typealias ErrorCode = UnlistedErrorCode
            static var contract: OperationContract {
                OperationContract(
                    id: "test.ping", method: "test.ping", replyNode: nil, effect: .reads, idempotencyKey: nil,
                    echo: [], successCodes: ["10000"], pendingCodes: [], codeIsOptional: false, status: nil,
                    errors: [])
            }
        }

        private func client(_ result: Result<TransportResponse, TransportError>) throws -> Client {
            Client(
                gateway: try GatewayConfiguration(
                    environment: .production, appID: "1", signer: Signer(), verifier: Verifier()),
                transport: Answer(result: result))
        }

        @Test func aSpanSaysHowItWent() async throws {
            let tracer = InMemoryTracer()
            let client = try client(.failure(.timedOut)).using(TracingMiddleware(tracer: tracer))
            _ = await client.call(Ping.self, Ping.Request(), CallOptions())
            let span = try #require(tracer.finishedSpans.first)
            #expect(span.operationName == "test.ping" && span.status?.code == .error)
            var shown = ""
            span.attributes.forEach { shown += "\($0)=\($1) " }
            #expect(shown.contains("timedOut") && !shown.contains("PLANTED"))
        }

        @Test func callsAreCountedByOutcome() async throws {
            let metrics = TestMetrics()
            MetricsSystem.bootstrap(metrics)
            let reply = TransportResponse(head: HTTPResponse(status: .badGateway), body: [])
            let client = try client(.success(reply)).using(MetricsMiddleware())
            _ = await client.call(Ping.self, Ping.Request(), CallOptions())
            let counter = try metrics.expectCounter(
                "fund_calls_total",
                [
                    ("operation", "test.ping"), ("channel", "gateway"), ("outcome", "unknown"),
                    ("detail", "httpStatus"),
                ])
            #expect(counter.totalValue == 1)
        }
    }
#endif
