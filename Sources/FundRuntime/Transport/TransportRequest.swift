public import HTTPTypes

/// One HTTP request with its limits.
///
/// Its description shows the method and host alone: query, headers and body hold tokens, signatures and personal data.
public struct TransportRequest: Sendable {
    /// Method, address and headers.
    public var head: HTTPRequest
    /// The body.
    public var body: [UInt8]
    /// How long the whole exchange may take.
    public var timeout: Duration
    /// How many bytes the body of the reply may have.
    public var maximumResponseSize: Int

    /// A request.
    public init(head: HTTPRequest, body: [UInt8], timeout: Duration, maximumResponseSize: Int) {
        self.head = head
        self.body = body
        self.timeout = timeout
        self.maximumResponseSize = maximumResponseSize
    }
}

extension TransportRequest: Confidential {
    /// The method, the host and the size of the body.
    public var description: String { "\(head.method.rawValue) \(head.authority ?? "") (\(body.count) bytes)" }
}
