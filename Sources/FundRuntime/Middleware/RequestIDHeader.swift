public import HTTPTypes

/// Sends the call's name in logs along, in a header that nothing signs.
///
/// Alipay documents such a header, `alipay-request-id`, for API v3 alone. `gateway.do` and a Serverless space sign their
/// parameters, not headers, and are not known to read one: there it serves proxies on the way.
public struct RequestIDHeader: Middleware {
    private let name: HTTPField.Name

    /// The header of API v3, or another.
    public init(_ name: HTTPField.Name = RequestIDHeader.standardName) { self.name = name }

    /// `alipay-request-id`.
    public static var standardName: HTTPField.Name { HTTPField.Name("alipay-request-id") ?? .eTag }

    /// Adds the header, unless the request has it already.
    public func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
        var request = request
        _ = request.addHeader(name, request.requestID)
        return try await next(request)
    }
}
