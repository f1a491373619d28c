#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import FundRuntime
    import HTTPTypes
    public import NIOCore
    import NIOHTTP1
    import NIOSSL

    /// Sends requests through AsyncHTTPClient: no redirects, no compression, a bounded body, a deadline of its own.
    ///
    /// A connection that drops is noticed at once, also on Linux. Proxies, trusted issuers (`tlsConfiguration`), the time
    /// for connecting (`timeout.connect`) and the idle time (`timeout.read`) are those of the configuration. Copies share
    /// one client and its connections: end them with `shutdown`, which a debug build insists on.
    public struct AsyncHTTPTransport: Transport {
        private let client: HTTPClient

        /// A transport with a client of its own.
        ///
        /// Whatever the configuration says, redirects are refused, nothing is decompressed, a connection that cannot be
        /// made is not tried again, certificates and host names are verified in full, and no spans are made: theirs would
        /// show the address, with its signature and tokens.
        public init(
            configuration: HTTPClient.Configuration = HTTPClient.Configuration(),
            eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup
        ) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.decompression = .disabled
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.tlsConfiguration?.certificateVerification = .fullVerification
            configuration.tracing.tracer = nil
            client = HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration)
        }

        /// Closes the connections; requests under way end as cancelled, and later ones are not sent.
        ///
        /// It waits for connections that are just being made, up to the time for connecting.
        public func shutdown() async throws { try await client.shutdown() }

        /// Sends the request once.
        public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            guard let outgoing = Self.outgoing(request), !Task.isCancelled else { throw .notSent }
            do {
                return try await Self.within(request.timeout) { [client] in
                    // The client's own deadline ends with the head of the reply; the one around this covers the body.
                    let reply = try await client.execute(outgoing, deadline: .distantFuture)
                    return try await Self.whole(reply, limit: request.maximumResponseSize)
                }
            } catch {
                throw Self.transportError(error)
            }
        }

        private static func outgoing(_ request: TransportRequest) -> HTTPClientRequest? {
            guard let scheme = request.head.scheme, let authority = request.head.authority, let path = request.head.path
            else { return nil }
            var outgoing = HTTPClientRequest(url: "\(scheme)://\(authority)\(path)")
            outgoing.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields {
                outgoing.headers.add(name: field.name.rawName, value: field.value)
            }
            if !request.body.isEmpty { outgoing.body = .bytes(ByteBuffer(bytes: request.body)) }
            return outgoing
        }

        private static func whole(_ reply: HTTPClientResponse, limit: Int) async throws -> TransportResponse {
            var head = HTTPResponse(status: .init(code: min(max(Int(reply.status.code), 0), 999)))
            for (name, value) in reply.headers {
                if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
            }
            if let encoding = head.headerFields[.contentEncoding], encoding.lowercased() != "identity" {
                throw TransportError.encodedResponse
            }
            if let announced = head.headerFields[.contentLength].flatMap({ Int($0) }), announced > limit {
                throw TransportError.responseTooLarge
            }
            var body: [UInt8] = []
            for try await piece in reply.body {
                guard piece.readableBytes <= limit - body.count else { throw TransportError.responseTooLarge }
                body.append(contentsOf: piece.readableBytesView)
            }
            return TransportResponse(head: head, body: body)
        }

        /// Ends the work after the time; the cancellation of the work closes its connection.
        private static func within(
            _ time: Duration, _ work: @escaping @Sendable () async throws -> TransportResponse
        ) async throws -> TransportResponse {
            try await withThrowingTaskGroup(of: TransportResponse.self) { group in
                group.addTask { try await work() }
                group.addTask {
                    try await Task.sleep(for: time)
                    throw TransportError.timedOut
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw TransportError.connectionLost(code: 0) }
                return first
            }
        }

        /// The kind of error alone: its text may repeat the address.
        private static func transportError(_ error: any Error) -> TransportError {
            if let error = error as? TransportError { return error }
            if error is CancellationError { return .cancelled }
            if let error = error as? IOError { return .connectionLost(code: Int(error.errnoCode)) }
            guard let error = error as? HTTPClientError else { return .connectionLost(code: 0) }
            switch error {
            case .cancelled: return .cancelled
            case .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown: return .notSent
            case .connectTimeout, .getConnectionFromPoolTimeout, .readTimeout, .writeTimeout, .deadlineExceeded,
                .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
                return .timedOut
            default: return .connectionLost(code: 0)
            }
        }
    }

    extension AsyncHTTPTransport: Confidential {
        /// The kind of transport.
        public var description: String { "AsyncHTTPTransport" }
    }
#endif
