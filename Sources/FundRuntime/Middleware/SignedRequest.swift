public import HTTPTypes

/// A signed request on its way to the transport.
///
/// It cannot be made or changed, save for the headers and the deadline below. Its description shows no secret, but
/// `request` holds tokens, signatures and personal data: do not log it.
public struct SignedRequest: Sendable {
    /// Tells one signed request from every other, equal ones included.
    final class Identity: Sendable {}

    /// The name of the operation, such as `cloud.fund.b2cRedPacket.send`, or of a sign-in to a space, such as
    /// `serverless.auth.user.authorize`.
    public let operationID: String
    /// What the operation does when it succeeds; only `reads` may be sent more than once.
    public let effect: OperationEffect
    /// The channel it was signed for.
    public let channel: ChannelKind
    /// The call's name in logs: the same for all sendings of one call.
    public let requestID: String
    /// What names the payment in logs in place of its number, see `CloudOperation.keyDigest(_:)`; nil for a call without a key.
    public let keyDigest: String?
    /// The caller's own words for logs and metrics, by name.
    public let tags: [String: String]
    /// How often the caller wants it sent at most, where it only reads; nil where the caller did not say.
    let attempts: Int?
    private let text: (@Sendable () -> SignedText)?
    /// The text that was signed, fit for a log; nil for a sign-in to a space.
    public var signedText: SignedText? { text?() }
    /// What is sent.
    public private(set) var request: TransportRequest
    let identity = Identity()
    private var additions = HTTPFields()

    init(
        _ request: TransportRequest, operationID: String, effect: OperationEffect, channel: ChannelKind,
        requestID: String, keyDigest: String?, tags: [String: String] = [:], attempts: Int? = nil,
        text: (@Sendable () -> SignedText)? = nil
    ) {
        self.operationID = operationID
        self.effect = effect
        self.channel = channel
        self.requestID = requestID
        self.keyDigest = keyDigest
        self.tags = tags
        self.attempts = attempts
        self.text = text
        self.request = request
    }

    /// Adds a header; false, and nothing is added, where it could change what the request means.
    ///
    /// Refused are headers the request has already, those of HTTP itself, those that the platform signs or obeys, and
    /// values other than printable ASCII.
    public mutating func addHeader(_ name: HTTPField.Name, _ value: String) -> Bool {
        let canonical = name.canonicalName
        guard request.head.headerFields[name] == nil, !Self.reserved.contains(canonical),
            !Self.reservedPrefixes.contains(where: canonical.hasPrefix) || canonical == "alipay-request-id",
            !value.isEmpty, value.utf8.allSatisfy({ 0x20...0x7E ~= $0 })
        else { return false }
        request.head.headerFields[name] = value
        additions[name] = value
        return true
    }

    /// The same question, signed anew: with the headers that were added here, and what is left of the time.
    func carriedOver(to fresh: TransportRequest, after elapsed: Duration) -> TransportRequest {
        var fresh = fresh
        fresh.head.headerFields.append(contentsOf: additions)
        fresh.timeout = min(fresh.timeout, max(request.timeout - elapsed, .zero))
        return fresh
    }

    /// Shortens the deadline; it cannot be put off.
    public mutating func shorten(timeout: Duration) {
        request.timeout = min(request.timeout, max(timeout, .zero))
    }

    private static let reserved: Set<String> = [
        "accept", "accept-charset", "accept-encoding", "authorization", "connection", "content-encoding",
        "content-length", "content-type", "cookie", "expect", "host", "keep-alive", "range", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]
    private static let reservedPrefixes = ["alipay-", "proxy-", "x-basement-", "x-serverless-"]
}

extension SignedRequest: Confidential {
    /// The operation and the call's name in logs.
    public var description: String { "SignedRequest(\(operationID), \(requestID))" }
}
