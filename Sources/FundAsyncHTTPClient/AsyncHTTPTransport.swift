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
    /// for making one connection (`timeout.connect`) and the idle time (`timeout.read`) are those of the configuration.
    /// Copies share one client and its connections: end them with `shutdown`, which a debug build insists on.
    ///
    /// When all connections are in use, a request waits for one as long as its own timeout allows; what had none by then is
    /// `notSent`.
    public struct AsyncHTTPTransport: Transport {
        private let client: HTTPClient

        /// AsyncHTTPClient's own configuration with 64 connections to a host in place of 8: where to begin with one's own.
        public static var defaultConfiguration: HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration()
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
            return configuration
        }

        /// A transport with a client of its own.
        ///
        /// Whatever the configuration says, redirects are refused, nothing is decompressed, a connection that cannot be
        /// made is not tried again, certificates and host names are verified in full, and no spans are made: theirs would
        /// show the address, with its signature and tokens.
        public init(
            configuration: HTTPClient.Configuration = Self.defaultConfiguration,
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
            if Task.isCancelled { throw .notSent(.cancelled) }
            let body = WatchedBody(request.body)
            guard let outgoing = Self.outgoing(request, body) else { throw .notSent(.invalidAddress) }
            do {
                return try await Self.within(request.timeout) { [client] in
                    try await Self.whole(try await Self.begin(outgoing, client), limit: request.maximumResponseSize)
                }
            } catch {
                throw TransportError(error, isUnread: body.isUnread)
            }
        }

        /// The head of the reply; the client's own time for a connection is no limit, and its deadline is the one around this.
        private static func begin(_ request: HTTPClientRequest, _ client: HTTPClient) async throws -> HTTPClientResponse
        {
            while true {
                do {
                    return try await client.execute(request, deadline: .distantFuture)
                } catch let error as HTTPClientError where error == .getConnectionFromPoolTimeout {
                    // All connections are in use, and the request has not left the queue for one: it queues again.
                    try Task.checkCancellation()
                }
            }
        }

        private static func outgoing(_ request: TransportRequest, _ body: WatchedBody) -> HTTPClientRequest? {
            guard let scheme = request.head.scheme, let authority = request.head.authority, let path = request.head.path
            else { return nil }
            var outgoing = HTTPClientRequest(url: "\(scheme)://\(authority)\(path)")
            outgoing.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields {
                outgoing.headers.add(name: field.name.rawName, value: field.value)
            }
            if !body.isEmpty { outgoing.body = .bytes(body) }
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
    }

    extension AsyncHTTPTransport: Confidential {
        /// The kind of transport.
        public var description: String { "AsyncHTTPTransport" }
    }
#endif
