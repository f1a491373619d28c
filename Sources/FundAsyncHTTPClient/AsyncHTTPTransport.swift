#if AsyncHTTPClient
    public import AsyncHTTPClient
    public import FundRuntime
    import HTTPTypes
    import NIOCore
    import NIOHTTP1

    /// Sends requests through AsyncHTTPClient: no redirects, no compression, a bounded body, a deadline of its own.
    ///
    /// A connection that drops is noticed at once, also on Linux. Proxies, trust roots and connection limits are those
    /// of the client's configuration.
    public struct AsyncHTTPTransport: Transport {
        private let client: HTTPClient

        /// A transport on a client that the application owns and shuts down.
        ///
        /// The client must have been made with `configuration(_:)`, or at least follow no redirects and decompress
        /// nothing: a client's settings cannot be changed for one request.
        public init(_ client: HTTPClient) { self.client = client }

        /// A configuration made fit for payments: redirects refused, nothing decompressed, nothing repeated.
        public static func configuration(
            _ configuration: HTTPClient.Configuration = HTTPClient.Configuration()
        ) -> HTTPClient.Configuration {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            configuration.decompression = .disabled
            configuration.connectionPool.retryConnectionEstablishment = false
            return configuration
        }

        /// Sends the request once.
        public func send(_ request: TransportRequest) async throws(TransportError) -> TransportReply {
            guard let outgoing = Self.outgoing(request) else { throw .notSent }
            let deadline = NIODeadline.now() + .nanoseconds(Self.nanoseconds(request.timeout))
            do {
                let reply = try await client.execute(outgoing, deadline: deadline)
                // The deadline of `execute` covers the head; the body needs the same one.
                return try await Self.within(deadline) { try await Self.reply(reply, request.maximumReplySize) }
            } catch let error as TransportError {
                throw error
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

        private static func reply(_ reply: HTTPClientResponse, _ limit: Int) async throws -> TransportReply {
            var head = HTTPResponse(status: .init(code: min(max(Int(reply.status.code), 0), 999)))
            for (name, value) in reply.headers {
                if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
            }
            if let encoding = head.headerFields[.contentEncoding], encoding.lowercased() != "identity" {
                throw TransportError.encodedReply
            }
            var body: [UInt8] = []
            for try await piece in reply.body {
                guard piece.readableBytes <= limit - body.count else { throw TransportError.replyTooLarge }
                body.append(contentsOf: piece.readableBytesView)
            }
            return TransportReply(head: head, body: body)
        }

        /// Ends the work at the deadline; its cancellation closes the connection.
        private static func within(
            _ deadline: NIODeadline, _ work: @escaping @Sendable () async throws -> TransportReply
        ) async throws -> TransportReply {
            let left =
                max(deadline.uptimeNanoseconds, NIODeadline.now().uptimeNanoseconds)
                - NIODeadline.now().uptimeNanoseconds
            return try await withThrowingTaskGroup(of: TransportReply.self) { group in
                group.addTask { try await work() }
                group.addTask {
                    try await Task.sleep(for: .nanoseconds(Int64(clamping: left)))
                    throw TransportError.timedOut
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw TransportError.connectionLost(code: 0) }
                return first
            }
        }

        private static func nanoseconds(_ duration: Duration) -> Int64 {
            let (seconds, attoseconds) = duration.components
            return min(max(seconds, 0), 86_400) * 1_000_000_000 + attoseconds / 1_000_000_000
        }

        /// The kind of error alone: its text may repeat the address.
        private static func transportError(_ error: any Error) -> TransportError {
            if error is CancellationError { return .cancelled }
            guard let error = error as? HTTPClientError else { return .connectionLost(code: 0) }
            switch error {
            case .cancelled: return .cancelled
            case .deadlineExceeded, .readTimeout, .writeTimeout, .connectTimeout: return .timedOut
            default: return .connectionLost(code: 0)
            }
        }
    }
#endif
