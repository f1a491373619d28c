public import HTTPTypes

/// One HTTP reply with its whole body.
public struct TransportResponse: Sendable {
    /// Status and headers.
    public var head: HTTPResponse
    /// The body.
    public var body: [UInt8]

    /// A reply.
    public init(head: HTTPResponse, body: [UInt8]) {
        self.head = head
        self.body = body
    }
}

extension TransportResponse: Confidential {
    /// The status and the size of the body.
    public var description: String { "\(head.status.code) (\(body.count) bytes)" }
}
