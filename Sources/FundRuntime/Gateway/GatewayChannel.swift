import Foundation
import HTTPTypes

/// The Open Platform gateway: RSA2 over sorted parameters, replies verified over their raw bytes.
struct GatewayChannel: Channel {
    let configuration: GatewayConfiguration
    let clock: WallClock

    var kind: ChannelKind { .gateway }

    func seal(_ call: StoredCall, refused: SpaceToken?) async throws(NotSent) -> SealedCall {
        var query = GatewayParameters()
        query.add("app_id", configuration.appID)
        query.add("method", call.method)
        query.add("format", "JSON")
        query.add("charset", "utf-8")
        query.add("sign_type", "RSA2")
        query.add("timestamp", GatewayStamp.text(clock.milliseconds() / 1000))
        query.add("version", "1.0")
        for option in call.options.options {
            if let name = option.name { query.add(name, option.value) }
        }
        var body = GatewayParameters()
        body.add("biz_content", call.content.reveal())

        var all = query
        all.add("biz_content", call.content.reveal())
        guard let signature = try? configuration.signer.signature(for: all.stringToSign) else {
            throw NotSent(.signing)
        }
        query.add("sign", Data(signature).base64EncodedString())
        return SealedCall(request: request(query: query.form, body: body.form), token: nil)
    }

    private func request(query: [UInt8], body: [UInt8]) -> TransportRequest {
        let endpoint = configuration.endpoint
        var head = HTTPRequest(
            method: .post, scheme: endpoint.scheme, authority: endpoint.authority,
            path: "\(endpoint.path)?\(String(decoding: query, as: UTF8.self))")
        head.headerFields[.contentType] = "application/x-www-form-urlencoded;charset=utf-8"
        head.headerFields[.acceptEncoding] = "identity"
        return TransportRequest(
            head: head, body: body, timeout: configuration.timeout, maximumReplySize: configuration.maximumReplySize)
    }

    func open(_ reply: TransportReply, to call: StoredCall) throws(OpeningFailure) -> ReplyNode {
        if let cause = UnknownCause(
            status: reply.head.status, size: reply.body.count, limit: configuration.maximumReplySize)
        {
            throw .unknown(cause)
        }
        do {
            let envelope = try GatewayEnvelope(reply.body, node: call.replyNode)
            let isSigned = envelope.signature != nil
            guard let bytes = isSigned ? envelope.verifiedNode(by: configuration.verifier) : envelope.node else {
                throw UnknownCause.invalidSignature
            }
            guard bytes.first != UInt8(ascii: "\"") else { throw UnknownCause.encryptedReply }
            return ReplyNode(
                object: try JSONParser.object(bytes, bytes.indices), isErrorNode: envelope.isErrorNode,
                authenticity: isSigned ? .signed : .unsigned, requestID: nil)
        } catch let error as JSONError {
            throw .unknown(.malformedReply(error))
        } catch let cause as UnknownCause {
            throw .unknown(cause)
        } catch {
            throw .unknown(.unexpectedReply)
        }
    }
}

extension UnknownCause {
    /// What a status other than 200, or a body over the limit, means for a call; nil when both are fine.
    init?(status: HTTPResponse.Status, size: Int, limit: Int) {
        switch status.code {
        case 200 where size <= limit: return nil
        case 200: self = .replyTooLarge
        case 300..<400: self = .redirected(status: status.code)
        default: self = .httpStatus(status.code)
        }
    }
}
