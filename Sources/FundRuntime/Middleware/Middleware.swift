/// Comes between signing and sending: sees each signed request of a client, and hands it on.
///
/// A middleware may watch, wait, add a header that nothing signs, shorten the deadline, and send a query again, which is
/// then signed anew. It can neither change what was signed nor answer in the platform's place: the client refuses a
/// request other than the one it signed, a second sending of anything but a query, and a reply that did not come from
/// the transport. A call that went out is never reported as `notSent`, whatever a middleware throws. Signing in to a
/// space passes through the middleware of the call that needs the token, with no `finished` of its own.
///
///     let client = Client(gateway: configuration).using(RequestIDHeader(), QueryRetry())
public protocol Middleware: Sendable {
    /// Sends the rest of the request's way.
    typealias Next = @Sendable (SignedRequest) async throws(TransportError) -> TransportResponse

    /// Passes the request to `next` and returns its reply.
    ///
    /// The reply is as it came: nothing in it is verified yet.
    func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse

    /// Hears how a call ended, once a call, after signatures and echo were checked.
    func finished(_ call: CallSummary)
}

extension Middleware {
    /// Nothing.
    public func finished(_ call: CallSummary) {}
}
