#if os(Linux) || os(macOS)
    import Foundation
    import FundRuntime
    import HTTPTypes
    import Testing

    #if AsyncHTTPClient
        import AsyncHTTPClient
        import FundAsyncHTTPClient
        import NIOSSL
    #endif

    /// A server whose certificate nobody issued that the machine trusts.
    @Suite(.enabled(if: TLSServer.openssl != nil, "needs openssl"), .timeLimit(.minutes(3))) struct TLSTests {
        /// The row `unknown TLS issuer` of `FaultTable`.
        @Test func anUnknownIssuerIsRefusedBeforeAnythingIsSent() async throws {
            try await TLSServer.with { server in
                let elsewhere = try #require(URL(string: "http://127.0.0.1:9/"))
                for channel in FaultChannel.allCases {
                    for carrier in Carrier.overSockets {
                        let served = try channel.served(.unknownIssuer, elsewhere: elsewhere)
                        let url = try #require(URL(string: "https://localhost:\(server.port)\(served.url.path)"))
                        let outcome = try await carrier.withTransport { transport in
                            try await served.client(url, transport).fund.b2cRedPacket.send(Bench.request())
                        }
                        let expected = FaultTable.outcomes(.unknownIssuer, channel, carrier)
                        #expect(expected.contains(outcome.word), "\(channel) over \(carrier): \(outcome)")
                        // Of the certificate, said by name; the space cannot even sign in.
                        guard channel != .space else { continue }
                        #expect(outcome.notSent?.name == "handshakeFailed", "\(channel) over \(carrier)")
                    }
                }
                for word in ["POST", "GET", "biz_content", "out_biz_no", "serverless"] {
                    #expect(!server.printed.contains(word))
                }
            }
        }

        #if AsyncHTTPClient
            private func send(
                _ server: TLSServer, trusting roots: [NIOSSLCertificate]?, to host: String = "localhost",
                verification: CertificateVerification = .fullVerification
            ) async throws -> Result<TransportResponse, TransportError> {
                var tls = TLSConfiguration.makeClientConfiguration()
                if let roots { tls.trustRoots = .certificates(roots) }
                tls.certificateVerification = verification
                var configuration = HTTPClient.Configuration()
                configuration.tlsConfiguration = tls
                configuration.dnsOverride = ["other.invalid": "127.0.0.1"]
                let transport = AsyncHTTPTransport(configuration: configuration)
                let request = TransportRequest(
                    head: HTTPRequest(method: .get, scheme: "https", authority: "\(host):\(server.port)", path: "/"),
                    body: [], timeout: .seconds(20), maximumResponseSize: 100_000)
                let result: Result<TransportResponse, TransportError>
                do { result = .success(try await transport.send(request)) } catch { result = .failure(error) }
                try await transport.shutdown()
                return result
            }

            @Test func rootsOfTheApplicationAreTrusted() async throws {
                try await TLSServer.with(answers: true) { server in
                    let root = try NIOSSLCertificate(bytes: Array(server.certificate.utf8), format: .pem)
                    #expect(try await send(server, trusting: [root]).get().head.status == .ok)
                    // For the name they were issued for, and for no other.
                    let other = try await send(server, trusting: [root], to: "other.invalid")
                    #expect(throws: TransportError.self) { try other.get() }
                }
            }

            @Test(arguments: [CertificateVerification.none, .noHostnameVerification])
            func verificationCannotBeSwitchedOff(verification: CertificateVerification) async throws {
                try await TLSServer.with(answers: true) { server in
                    let result = try await send(server, trusting: nil, verification: verification)
                    #expect(throws: TransportError.self) { try result.get() }
                    let root = try NIOSSLCertificate(bytes: Array(server.certificate.utf8), format: .pem)
                    let other = try await send(
                        server, trusting: [root], to: "other.invalid", verification: verification)
                    #expect(throws: TransportError.self) { try other.get() }
                }
            }
        #endif
    }
#endif
