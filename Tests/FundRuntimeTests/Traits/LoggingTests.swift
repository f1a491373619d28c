#if Logging
    import FundLogging
    import FundRuntime
    import HTTPTypes
    import Logging
    import Synchronization
    import Testing

    @Suite struct LoggingTests {
        private final class Lines: Sendable {
            let texts = Mutex<[String]>([])
        }

        private struct Handler: LogHandler {
            let lines: Lines
            var metadata: Logger.Metadata = [:]
            var logLevel = Logger.Level.trace
            subscript(metadataKey key: String) -> Logger.Metadata.Value? {
                get { metadata[key] }
                set { metadata[key] = newValue }
            }
            func log(event: LogEvent) {
                lines.texts.withLock {
                    $0.append("\(event.level) \(event.message) \(String(describing: event.metadata ?? [:]))")
                }
            }
        }

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

        @Test(arguments: [true, false]) func nothingPlantedIsLogged(answers: Bool) async throws {
            let lines = Lines()
            let logger = Logger(label: "test") { _ in Handler(lines: lines) }
            let body = Array(#"{"test_ping_response":{"code":"PLANTED"},"sign":"PLANTED"}"#.utf8)
            let reply = TransportResponse(head: HTTPResponse(status: .ok), body: body)
            let client = Client(
                gateway: try GatewayConfiguration(
                    environment: .production, appID: "1", signer: Signer(), verifier: Verifier()),
                transport: Answer(result: answers ? .success(reply) : .failure(.timedOut))
            ).using(LoggingMiddleware(logger))
            var options = CallOptions()
            options.set("app_auth_token", path: [], "PLANTED")
            _ = await client.call(Ping.self, Ping.Request(), options)
            let texts = lines.texts.withLock { $0 }
            #expect(
                texts.count == 4 && texts[1].hasPrefix("debug signed") && texts[1].contains("biz_content=<24 bytes>"))
            #expect(texts.allSatisfy { !$0.contains("PLANTED") && !$0.contains("sign=") && $0.contains("request-id") })
            #expect(texts.last?.hasPrefix("warning call ended") == true)
            #expect(texts.last?.contains(answers ? "invalidSignature" : "timedOut") == true)
            #expect(texts.last?.contains("This says nothing of a payment. Usual cause: ") == true)
        }
    }
#endif
