import Foundation
import HTTPTypes

extension Client {
    /// A client of the Open Platform gateway.
    ///
    /// The clock is for tests to replace.
    public init(
        gateway: GatewayConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system
    ) {
        self.init(gateway: gateway, transport: transport, clock: clock, boundaries: .random)
    }

    /// The same, with the source of the boundaries between the parts of a form with files; replaced in tests.
    package init(
        gateway: GatewayConfiguration, transport: any Transport, clock: WallClock, boundaries: NonceSource
    ) {
        let channel = GatewayChannel(
            configuration: gateway, transport: transport, clock: clock, boundaries: boundaries)
        self.init(channel: channel, transport: transport)
    }
}

/// The Open Platform gateway: RSA2 over sorted parameters, replies verified over their raw bytes.
struct GatewayChannel: SignedChannel {
    let configuration: GatewayConfiguration
    let trust: ResponseTrust
    let clock: WallClock
    private let boundaries: NonceSource

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock, boundaries: NonceSource) {
        self.configuration = configuration
        self.trust = ResponseTrust(configuration: configuration, transport: transport, clock: clock)
        self.clock = clock
        self.boundaries = boundaries
    }

    var traits: ChannelTraits { ChannelTraits(kind: .gateway, appID: configuration.appID) }

    func sign(_ call: StoredCall, in context: CallContext) async throws(NotSent) -> SignedCall {
        let request = GatewayRequest(configuration: configuration, call: call)
        return SignedCall(request: try await request.signed(at: clock, boundaries: boundaries))
    }

    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, _ contract: OperationContract
    ) async throws(CallFailure) -> ResponseNode {
        let limit = configuration.endpoint.maximumResponseSize
        guard let cause = UnknownCause(reply, limit: limit) else {
            do { return try await node(of: reply, call, contract) } catch { throw .unknown(error) }
        }
        // What the platform says of a refusal counts more than the status it comes with; of a success it does not.
        guard 400..<600 ~= reply.head.status.code, reply.body.count <= limit,
            let node = try? await node(of: reply, call, contract), node.isRefusal
        else { throw .unknown(cause) }
        return node
    }

    private func node(
        of reply: TransportResponse, _ call: StoredCall, _ contract: OperationContract
    ) async throws(UnknownCause) -> ResponseNode {
        let envelope = try GatewayEnvelope(reply.text, node: contract.replyNode(of: call.method))
        let (bytes, authenticity) = try await verified(envelope)
        let cipherText = GatewayEnvelope.cipherText(bytes)
        do throws(UnknownCause) {
            let object = try envelope.object(of: try cipherText.map(decrypted) ?? bytes)
            let node = try ResponseNode(object, authenticity, isErrorNode: envelope.isErrorNode, contract)
            // Of a refusal that nobody signed the code is shown, and of anything else nothing is believed.
            guard authenticity != .unsigned || node.isRefusal else {
                throw envelope.hasSign ? .invalidSignature : .unsignedSuccess
            }
            return node.noting(platformTime: reply.milliseconds, at: clock)
        } catch {
            throw cipherText != nil && authenticity == .unsigned ? .encryptedResponse : error
        }
    }

    /// The bytes of the node, and what vouches for them.
    private func verified(
        _ envelope: GatewayEnvelope
    ) async throws(UnknownCause) -> ([UInt8], ResponseNode.Authenticity) {
        guard envelope.signature?.isEmpty == false else { return (envelope.node, .unsigned) }
        let (verifier, authenticity) = try await trust.verifier(named: envelope.certificateSerialNumber)
        guard let bytes = envelope.verifiedNode(by: verifier) else { throw .invalidSignature }
        return (bytes, authenticity)
    }

    /// The node in the clear.
    private func decrypted(_ text: String) throws(UnknownCause) -> [UInt8] {
        guard let cipher = configuration.cipher else { throw .encryptedResponse }
        do { return try cipher.decrypt(text) } catch { throw .undecryptableResponse }
    }
}
