import Foundation
import HTTPTypes

/// The Open Platform gateway: RSA2 over sorted parameters, replies verified over their raw bytes.
struct GatewayChannel: SignedChannel {
    private let configuration: GatewayConfiguration
    let trust: ReplyTrust
    private let clock: WallClock

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock) {
        self.configuration = configuration
        self.trust = ReplyTrust(configuration: configuration, transport: transport, clock: clock)
        self.clock = clock
    }

    var kind: ChannelKind { .gateway }

    func seal(
        _ call: StoredCall, refused: SpaceToken?, for course: CallCourse
    ) async throws(NotSent) -> SealedCall {
        let request = GatewayRequest(
            configuration: configuration, method: call.method, content: call.content.reveal(),
            options: call.options.options, cipher: configuration.cipher)
        return SealedCall(request: try await request.sealed(at: clock), token: nil)
    }

    func link(for call: StoredCall) async throws(NotSent) -> String? {
        let request = GatewayRequest(
            configuration: configuration, method: call.method, content: call.content.reveal(),
            options: call.options.options, cipher: configuration.cipher)
        return try await request.link(at: clock)
    }

    func open(_ reply: TransportReply, to call: StoredCall) async throws(OpeningFailure) -> ReplyNode {
        if let cause = UnknownCause(
            status: reply.head.status, size: reply.body.count, limit: configuration.maximumReplySize)
        {
            throw .unknown(cause)
        }
        do throws(UnknownCause) {
            let envelope = try GatewayEnvelope(reply.body, node: call.replyNode)
            let (bytes, authenticity) = try await verified(envelope)
            let text = try decrypted(bytes, authenticity)
            let object: JSONObject
            do { object = try envelope.object(of: text) } catch { throw .malformedReply(error) }
            return ReplyNode(
                object: object, isErrorNode: envelope.isErrorNode, authenticity: authenticity, requestID: nil)
        } catch {
            throw .unknown(error)
        }
    }

    /// The bytes of the node, and what stands behind them.
    private func verified(
        _ envelope: GatewayEnvelope
    ) async throws(UnknownCause) -> ([UInt8], ReplyNode.Authenticity) {
        guard envelope.signature != nil else { return (envelope.node, .unsigned) }
        let (verifier, authenticity) = try await trust.verifier(named: envelope.certificateSerialNumber)
        guard let bytes = envelope.verifiedNode(by: verifier) else { throw .invalidSignature }
        return (bytes, authenticity)
    }

    /// The node in the clear; nothing is decrypted that was not verified.
    private func decrypted(
        _ node: [UInt8], _ authenticity: ReplyNode.Authenticity
    ) throws(UnknownCause) -> [UInt8] {
        guard node.first == UInt8(ascii: "\"") else { return node }
        guard let cipher = configuration.cipher, authenticity != .unsigned else { throw .encryptedReply }
        guard case .string(let text) = try? JSONParser.value(node), let clear = try? cipher.decrypt(text) else {
            throw .undecryptableReply
        }
        return clear
    }
}
