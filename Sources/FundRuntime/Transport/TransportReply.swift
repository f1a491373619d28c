public import HTTPTypes

/// One HTTP reply with its whole body.
public struct TransportReply: Sendable {
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

extension TransportReply: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The status and the size of the body.
    public var description: String { "\(head.status.code) (\(body.count) bytes)" }
    /// The same as the description.
    public var debugDescription: String { description }
    /// Nothing: `dump` must not show the body.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
