public import HTTPTypes

extension Client {
    /// The same client with settings for the calls that are made through it, be it a single one.
    ///
    ///     let answer = await client.with(deadline: .seconds(3), attempts: 2).fund.order.query(request)
    ///
    /// What is not given stays as it is. Nothing of it is signed, and a stored call has nothing of it.
    ///
    /// - Parameters:
    ///   - deadline: How long a call may take from its begin, signing and all attempts included. The smaller of this, an
    ///     earlier one and the configuration's timeout counts. A session token or a certificate that many calls wait for is
    ///     fetched in its own time; the call does not wait longer for a token than its deadline.
    ///   - attempts: How often a call that only reads is sent at most, by the `QueryRetry` of the client or else by one with
    ///     the usual waits. Everything else is sent once, whatever this says.
    ///   - requestID: The call's name in logs, as `namingCalls` gives it; in version 3 also the `alipay-request-id` of the first
    ///     sending, where it is at most 32 letters, digits, `-` and `_`. The platform wants another for each request.
    ///   - headers: Further headers, such as for a proxy on the way; one with a name of before replaces that. Those that HTTP,
    ///     the platform or this library sets are refused, and the call is `notSent`.
    ///   - tags: Words of your own for logs and metrics, by name, at most 16 of up to 64 printable ASCII characters. As
    ///     dimensions of metrics they need to be few.
    ///   - correctingClock: Whether a call that the platform verifiably refused for its time (`isv.invalid-timestamp`) is sent once
    ///     more, with the same number and content and with the time that the refusal tells. Off without this; a call that does
    ///     more than read and has no idempotency key is never sent again. Mend the clock all the same: `finished` of a
    ///     middleware is told how far it is off.
    ///   - keeping: The headers of replies that outcomes keep (`Outcome.head`), beside `Retry-After` and `Date`.
    public func with(
        deadline: Duration? = nil, attempts: Int? = nil, requestID: String? = nil, headers: HTTPFields = [:],
        tags: [String: String] = [:], correctingClock: Bool? = nil,
        keeping: [HTTPField.Name] = []
    ) -> Client {
        var client = self
        if let deadline { client.settings.deadline = min(settings.deadline ?? deadline, deadline) }
        client.settings.attempts = attempts ?? settings.attempts
        client.settings.requestID = requestID ?? settings.requestID
        for name in Set(headers.map(\.name)) { client.settings.headers[fields: name] = headers[fields: name] }
        client.settings.tags.merge(tags) { _, new in new }
        client.settings.correctsClock = correctingClock ?? settings.correctsClock
        client.settings.kept += keeping
        return client
    }

    /// The same client with another `User-Agent`, of 1 to 64 printable ASCII characters.
    ///
    /// Nil is for none from this library, whatever the transport may then send of its own. Without this it is the name and version of
    /// this library, `FundRuntime/0.1.0`.
    public func withUserAgent(_ userAgent: String?) -> Client {
        var client = self
        client.settings.userAgent = userAgent
        return client
    }
}
