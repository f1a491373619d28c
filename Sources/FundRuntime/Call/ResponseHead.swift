public import HTTPTypes

/// The status and some headers of the HTTP reply that an outcome was read from.
///
/// Nothing vouches for them: anyone on the way can write a header. They are for finding out what happened, never for deciding
/// whether money moved. They belong to this run, and the coded form of an outcome has none of it.
public struct ResponseHead: Hashable, Sendable {
    /// The HTTP status, such as 200.
    public let status: Int
    /// `Retry-After` and `Date`, and those that `Client.with(keeping:)` names.
    public let headers: HTTPFields
    /// How long the platform asks to wait before the next request, where it does: at least zero.
    public let retryAfter: Duration?

    /// A head, as the runtime makes it and as tests of a caller's own code do.
    public init(status: Int, headers: HTTPFields = [:], retryAfter: Duration? = nil) {
        self.status = status
        self.headers = headers
        self.retryAfter = retryAfter
    }

    /// What is kept of a reply.
    init(_ reply: TransportResponse, keeping names: [HTTPField.Name]) {
        var headers = HTTPFields()
        for name in Self.usual + names { headers[name] = reply.head.headerFields[name] }
        self.init(status: reply.head.status.code, headers: headers, retryAfter: reply.retryAfter)
    }

    private static let usual: [HTTPField.Name] = [.retryAfter, .date]
}

extension ResponseHead: Confidential {
    /// The status, without headers, in which there may be tokens.
    public var description: String { "HTTP \(status)" }
}
