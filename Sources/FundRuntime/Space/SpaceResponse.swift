import HTTPTypes

/// The answer of a space: `{success, data}` or `{success, error}`.
///
/// It has no signature; the connection is all there is.
struct SpaceResponse {
    let data: JSONValue
    let requestID: String?

    /// Reads a reply.
    init(_ reply: TransportResponse, limit: Int, at clock: WallClock) throws(CallFailure) {
        requestID = Self.requestID(reply)
        if let cause = UnknownCause(reply, limit: limit) {
            let body = reply.body.count > limit ? nil : try? JSONParser.object(reply.text)
            let said = body.flatMap { Self.refusal(in: $0, of: reply, at: clock) }
            let shown = said.map { UnknownCause.serviceError($0, effect: .unknown, next: .query) } ?? cause
            switch reply.head.status.code {
            case 401: throw .tokenDoubted(shown)
            case 400..<600: throw .unknown(shown)
            default: throw .unknown(cause)
            }
        }
        let body: JSONObject
        do { body = try JSONParser.object(reply.text) } catch { throw .unknown(.malformedResponse(error)) }
        if body["success"] == .boolean(true), let data = body["data"], data != .null, body["error"] ?? .null == .null {
            self.data = data
            return
        }
        guard body["success"] == .boolean(false), let refusal = Self.refusal(in: body, of: reply, at: clock) else {
            throw .unknown(.unexpectedResponse)
        }
        if Self.tokenCodes.contains(refusal.code) { throw .tokenRefused(refusal) }
        throw .unknown(.serviceError(refusal, effect: .unknown, next: .query))
    }

    /// What the space says is wrong, where it says so.
    private static func refusal(
        in body: JSONObject, of reply: TransportResponse, at clock: WallClock
    ) -> ServiceError? {
        guard case .object(let error) = body["error"], let code = error["code"]?.scalarText, !code.isEmpty else {
            return nil
        }
        return ServiceError(
            code: code, message: error["message"]?.scalarText, subCode: error["type"]?.scalarText,
            requestID: requestID(reply)
        ).noting(platformTime: reply.milliseconds, at: clock)
    }

    private static func requestID(_ reply: TransportResponse) -> String? { reply.head.headerFields[text: "request-id"] }

    /// Codes by which the platform refuses a token before it runs anything; an answer of the space says so, no status alone.
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
