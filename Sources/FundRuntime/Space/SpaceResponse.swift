import HTTPTypes

/// The answer of a space: `{success, data}` or `{success, error}`.
///
/// It has no signature; the connection is all there is.
struct SpaceResponse {
    let data: JSONValue
    let requestID: String?

    /// Reads a reply.
    init(_ reply: TransportResponse, limit: Int) throws(CallFailure) {
        if reply.head.status.code == 401 { throw .tokenRefused(nil) }
        if let cause = UnknownCause(reply, limit: limit) { throw .unknown(cause) }
        requestID = reply.head.headerFields[text: "request-id"]
        let body: JSONObject
        do { body = try JSONParser.object(reply.body) } catch { throw .unknown(.malformedResponse(error)) }
        if body["success"] == .boolean(true), let data = body["data"], data != .null, body["error"] ?? .null == .null {
            self.data = data
            return
        }
        guard body["success"] == .boolean(false), case .object(let error) = body["error"],
            let code = error["code"]?.scalarText
        else { throw .unknown(.unexpectedResponse) }
        let refusal = ServiceError(
            code: code, message: error["message"]?.scalarText, subCode: error["type"]?.scalarText,
            requestID: requestID)
        if Self.tokenCodes.contains(code) { throw .tokenRefused(refusal) }
        throw .unknown(.serviceError(refusal, effect: .unknown, next: .query))
    }

    /// Codes by which the platform refuses a token before it runs anything.
    private static let tokenCodes: Set<String> = ["GATEWAY_INVALID_TOKEN", "InvalidParameter.InvalidToken"]

    /// The object of the Open Platform's answer: `data` itself, or the `result` of an invocation that wraps it.
    ///
    /// The execution of a page answers with a text, which the platform's own SDK wraps as the member `body`.
    func node(isPage: Bool) throws(CallFailure) -> JSONObject {
        if isPage, case .string(let text) = data { return Self.page(text) }
        guard case .object(let object) = data else { throw .unknown(.unexpectedResponse) }
        guard let result = object["result"], let success = object["success"] else { return object }
        guard success == .boolean(true) else { throw .unknown(.unexpectedResponse) }
        switch result {
        case .object(let inner): return inner
        case .string(let text) where isPage: return Self.page(text)
        default: throw .unknown(.unexpectedResponse)
        }
    }

    private static func page(_ text: String) -> JSONObject {
        var body = JSONObject()
        body.append(PageLink.member, .string(text))
        return body
    }
}
