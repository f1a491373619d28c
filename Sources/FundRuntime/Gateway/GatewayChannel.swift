import Foundation
import HTTPTypes

extension Client {
    /// A client of the Open Platform gateway.
    ///
    /// The clock is for tests to replace.
    public init(
        gateway: GatewayConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system
    ) {
        self.init(
            channel: GatewayChannel(configuration: gateway, transport: transport, clock: clock), transport: transport)
    }
}

/// The Open Platform gateway: RSA2 over sorted parameters, replies verified over their raw bytes.
struct GatewayChannel: SignedChannel {
    let configuration: GatewayConfiguration
    let trust: ResponseTrust
    let clock: WallClock

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock) {
        self.configuration = configuration
        self.trust = ResponseTrust(configuration: configuration, transport: transport, clock: clock)
        self.clock = clock
    }

    var traits: ChannelTraits { ChannelTraits(kind: .gateway, appID: configuration.appID) }

    func sign(
        _ call: StoredCall, refused: SessionToken?, in context: CallContext
    ) async throws(NotSent) -> SignedCall {
        SignedCall(request: try await GatewayRequest(configuration: configuration, call: call).signed(at: clock))
    }

    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, _ contract: OperationContract
    ) async throws(CallFailure) -> ResponseNode {
        do throws(UnknownCause) {
            if let cause = UnknownCause(reply, limit: configuration.endpoint.maximumResponseSize) { throw cause }
            let envelope = try GatewayEnvelope(reply.body, node: contract.replyNode(of: call.method))
            let (bytes, authenticity) = try await verified(envelope)
            let text = try decrypted(bytes, authenticity)
            let object: JSONObject
            do { object = try envelope.object(of: text) } catch { throw .malformedResponse(error) }
            return try ResponseNode(object, authenticity, isErrorNode: envelope.isErrorNode, contract)
        } catch {
            throw .unknown(error)
        }
    }

    /// The bytes of the node, and what vouches for them.
    private func verified(
        _ envelope: GatewayEnvelope
    ) async throws(UnknownCause) -> ([UInt8], ResponseNode.Authenticity) {
        guard envelope.signature != nil else { return (envelope.node, .unsigned) }
        let (verifier, authenticity) = try await trust.verifier(named: envelope.certificateSerialNumber)
        guard let bytes = envelope.verifiedNode(by: verifier) else { throw .invalidSignature }
        return (bytes, authenticity)
    }

    /// The node in the clear; nothing is decrypted that was not verified.
    private func decrypted(
        _ node: [UInt8], _ authenticity: ResponseNode.Authenticity
    ) throws(UnknownCause) -> [UInt8] {
        guard node.first == UInt8(ascii: "\"") else { return node }
        guard let cipher = configuration.cipher, authenticity != .unsigned else { throw .encryptedResponse }
        guard case .string(let text) = try? JSONParser.value(node), let clear = try? cipher.decrypt(text) else {
            throw .undecryptableResponse
        }
        return clear
    }
}
