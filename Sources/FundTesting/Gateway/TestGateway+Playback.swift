import FundRuntime
import HTTPTypes
import Synchronization

extension TestGateway {
    /// The refusal of a request whose signature, app or space is not right; nil for any other.
    func refusal(of request: TransportRequest) -> TransportResponse? {
        switch request.channel {
        case .space:
            guard case .failure(let refusal) = space.request(of: request) else { return nil }
            return space.reply(refusal)
        case .gatewayV3:
            guard case .failure(let refusal) = openPlatformV3.call(of: request) else { return nil }
            return openPlatformV3.reply(ReplyNode(refusal), .valid, at: clock.millisecondsSince1970)
        default:
            guard case .failure(let refusal) = openPlatform.call(of: request) else { return nil }
            return openPlatform.reply(ReplyNode(refusal), named: nil, .valid)
        }
    }

    /// The answer to a sign-in.
    func signIn() -> TransportResponse { space.reply(token: state.withLock { $0.newToken() }) }

    /// An answer as it was given once, signed anew.
    func reply(_ node: JSONObject, to call: WireCall, status: Int) -> TransportResponse {
        let operation = state.withLock { $0.desk.catalogue }.operation(for: call)?.operation
        let name = operation?.replyNode ?? call.name.text.replacing(".", with: "_") + "_response"
        var reply =
            switch call.channel {
            case .gateway: openPlatform.reply(verbatim: node, named: name, isEncrypted: call.isEncrypted, .valid)
            case .gatewayV3:
                openPlatformV3.reply(
                    verbatim: node, isEncrypted: call.isEncrypted, .valid, at: clock.millisecondsSince1970)
            case .space: space.reply(verbatim: node)
            }
        reply.head.status = HTTPResponse.Status(code: status)
        return reply
    }
}
