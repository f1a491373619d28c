import FundRuntime
import HTTPTypes

/// A Serverless space: HMAC signatures in, tokens, and replies that nobody signs.
struct SpaceWire: Sendable {
    /// What a request to a space is.
    enum Request: Sendable {
        /// A sign-in, which is answered with a token.
        case signIn
        case call(WireCall, token: String)
    }

    /// Why a space refuses a request; a space has codes of its own.
    struct Refusal: Error {
        let code: String
        let reason: String
    }

    static let invalidToken = Refusal(code: "GATEWAY_INVALID_TOKEN", reason: "the token is not valid, or no more")

    /// The space; nil for any.
    let spaceID: String?
    /// The secret; nil where nobody checks signatures.
    let secret: String?
    /// The app; nil for any.
    let appID: String?
    /// The function that makes Open Platform calls; others are preset functions.
    let functionTarget: String

    /// What a request asks for.
    func request(of request: TransportRequest) -> Result<Request, Refusal> {
        Result { () throws(Refusal) in try received(request) }
    }

    private func received(_ request: TransportRequest) throws(Refusal) -> Request {
        guard request.head.method == .post, let body = try? JSONParser.object(request.body),
            let method = body["method"]?.scalarText, let params = body["params"]?.scalarText,
            let timestamp = body["timestamp"]?.scalarText
        else { throw Refusal(code: "InvalidParameter", reason: "the body is not {spaceId, timestamp, method, params}") }
        let space = body["spaceId"]?.scalarText ?? ""
        guard space == spaceID ?? space else {
            throw Refusal(
                code: "InvalidParameter.SpaceId", reason: "spaceId is not that of this space, \(spaceID ?? "")")
        }
        let token = body["token"]?.scalarText
        let fields = [
            ("spaceId", space), ("timestamp", timestamp), ("method", method), ("params", params),
            ("token", token ?? ""),
        ]
        // Where the host has no HMAC-MD5, nothing is accepted in place of it.
        let sign = secret.map { secret in (try? SpaceSignature.text(fields, secret: secret)) ?? "" }
        guard sign == nil || sign?.isEmpty == false && field("x-serverless-sign", of: request.head) == sign else {
            throw Refusal(
                code: "InvalidParameter.Sign", reason: "x-serverless-sign is not the HMAC-MD5 of the sorted fields")
        }
        guard let object = try? JSONObject(parsing: params) else {
            throw Refusal(code: "InvalidParameter.Params", reason: "params is no JSON object")
        }
        if method.hasPrefix("serverless.auth.user.") {
            guard appID == nil || object["clientIdentifier"]?.scalarText == appID else {
                throw Refusal(
                    code: "InvalidParameter.ClientIdentifier", reason: "clientIdentifier is not \(appID ?? "")")
            }
            return .signIn
        }
        guard let token, field("x-basement-token", of: request.head) == token else { throw Self.invalidToken }
        return .call(try call(object), token: token)
    }

    private func call(_ params: JSONObject) throws(Refusal) -> WireCall {
        guard let target = params["functionTarget"]?.scalarText,
            case .object(let arguments)? = params["functionArgs"], let method = arguments["method"]?.scalarText,
            case .object(var content)? = arguments["params"]
        else { throw Refusal(code: "InvalidParameter.Params", reason: "params has no functionTarget or functionArgs") }
        guard target == functionTarget else {
            return WireCall(
                channel: .space, name: .function(.init(name: target, method: method)), content: content)
        }
        var call = WireCall(channel: .space, name: .method(method), content: content)
        if case .object(let configuration)? = content[CallOptions.spaceMember] {
            content[CallOptions.spaceMember] = nil
            call = WireCall(
                channel: .space, name: .method(method), content: content, configuration: configuration)
        }
        return call
    }

    /// The reply to a sign-in.
    func reply(token: String) -> TransportResponse {
        var data = JSONObject()
        data.append("accessToken", .string(token))
        return reply(success: true, "data", data)
    }

    /// The reply with an answer of the Open Platform.
    func reply(_ node: ReplyNode) -> TransportResponse { reply(verbatim: node.object) }

    /// The reply with an object.
    func reply(verbatim node: JSONObject) -> TransportResponse { reply(success: true, "data", node) }

    /// The reply of a space that refuses.
    func reply(_ refusal: Refusal) -> TransportResponse {
        var error = JSONObject()
        error.append("code", .string(refusal.code))
        error.append("message", .string(refusal.reason))
        return reply(success: false, "error", error)
    }

    private func reply(success: Bool, _ name: String, _ value: JSONObject) -> TransportResponse {
        var object = JSONObject()
        object.append("success", .boolean(success))
        object.append(name, .object(value))
        var body: [UInt8] = []
        JSONText.append(object, to: &body)
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = "application/json"
        return TransportResponse(head: head, body: body)
    }

    private func field(_ name: String, of head: HTTPRequest) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }
}
