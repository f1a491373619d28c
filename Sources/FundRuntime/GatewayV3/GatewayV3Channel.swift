import Foundation
import HTTPTypes

/// The third version of the Open Platform gateway: REST, signatures in headers, errors in the HTTP status.
struct GatewayV3Channel: SignedChannel {
    private let configuration: GatewayConfiguration
    let trust: ReplyTrust
    private let clock: WallClock
    private let nonces: NonceSource

    init(
        configuration: GatewayConfiguration, transport: any Transport, clock: WallClock, nonces: NonceSource
    ) {
        self.configuration = configuration
        self.trust = ReplyTrust(configuration: configuration, transport: transport, clock: clock)
        self.clock = clock
        self.nonces = nonces
    }

    var kind: ChannelKind { .gatewayV3 }

    func seal(
        _ call: StoredCall, refused: SpaceToken?, for course: CallCourse
    ) async throws(NotSent) -> SealedCall {
        let request = GatewayV3Request(
            configuration: configuration, call: call, milliseconds: clock.milliseconds(), nonce: nonces.next(),
            requestID: nonces.next())
        return SealedCall(request: try await request.sealed(), token: nil)
    }

    func link(for call: StoredCall) async throws(NotSent) -> String? {
        let request = GatewayRequest(
            configuration: configuration, method: call.method, content: call.content.reveal(),
            options: call.options.options, cipher: configuration.cipher)
        return try await request.link(at: clock)
    }

    func open(_ reply: TransportReply, to call: StoredCall) async throws(OpeningFailure) -> ReplyNode {
        do throws(UnknownCause) {
            let verdict = try verdict(reply)
            let authenticity = try await verified(reply)
            let text = try decrypted(reply.body, authenticity)
            let object: JSONObject
            do { object = try JSONParser.object(text) } catch {
                // A page of some proxy says no more than its status does.
                throw verdict == .refusal ? .httpStatus(reply.head.status.code) : .malformedReply(error)
            }
            return ReplyNode(
                object: object, isErrorNode: false, authenticity: authenticity, verdict: verdict,
                requestID: Self.header("alipay-trace-id", in: reply))
        } catch {
            throw .unknown(error)
        }
    }

    private func verdict(_ reply: TransportReply) throws(UnknownCause) -> ReplyNode.Verdict {
        guard reply.body.count <= configuration.maximumReplySize else { throw .replyTooLarge }
        let status = reply.head.status.code
        switch status {
        case 200: return .success
        case 202: throw .notFinished
        case 300..<400: throw .redirected(status: status)
        case 400..<600: return .refusal
        default: throw .httpStatus(status)
        }
    }

    /// What stands behind the body; the signature covers all of it.
    private func verified(_ reply: TransportReply) async throws(UnknownCause) -> ReplyNode.Authenticity {
        guard let sign = Self.header("alipay-signature", in: reply), !sign.isEmpty else { return .unsigned }
        guard let signature = Data(base64Encoded: sign), let timestamp = Self.header("alipay-timestamp", in: reply),
            let nonce = Self.header("alipay-nonce", in: reply)
        else { throw .invalidSignature }
        let name = Self.header("alipay-sn", in: reply).flatMap { $0.isEmpty ? nil : $0 }
        let (verifier, authenticity) = try await trust.verifier(named: name)
        let content = V3Signature.reply(timestamp: timestamp, nonce: nonce, body: reply.body)
        guard verifier.isValidSignature(Array(signature), for: content) else { throw .invalidSignature }
        return authenticity
    }

    /// The body in the clear; nothing is decrypted that was not verified.
    private func decrypted(
        _ body: [UInt8], _ authenticity: ReplyNode.Authenticity
    ) throws(UnknownCause) -> [UInt8] {
        guard let cipher = configuration.cipher, authenticity != .unsigned,
            let first = body.first, first != UInt8(ascii: "{"), !(0x09...0x20 ~= first)
        else { return body }
        guard let text = String(validating: body, as: UTF8.self), let clear = try? cipher.decrypt(text) else {
            throw .undecryptableReply
        }
        return clear
    }

    private static func header(_ name: String, in reply: TransportReply) -> String? {
        HTTPField.Name(name).flatMap { reply.head.headerFields[$0] }
    }
}
