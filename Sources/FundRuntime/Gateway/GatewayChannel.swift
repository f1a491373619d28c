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
    let keys: GatewayKeys
    let clock: WallClock
    private let boundaries: NonceSource

    init(configuration: GatewayConfiguration, transport: any Transport, clock: WallClock, boundaries: NonceSource) {
        keys = GatewayKeys(configuration, transport: transport, clock: clock)
        self.clock = clock
        self.boundaries = boundaries
    }

    var traits: ChannelTraits { ChannelTraits(kind: .gateway, appID: configuration.appID) }

    func sign(_ call: StoredCall, in context: CallContext) async throws(NotSent) -> SignedCall {
        let configuration = configuration
        let request = GatewayRequest(configuration: configuration, call: call)
        let left = try context.left(of: configuration.endpoint.timeout)
        return try await request.signed(at: context.clock(clock), within: left, boundaries: boundaries)
    }

    func signedText(of call: StoredCall, _ contract: OperationContract) throws(NotSent) -> SignedText {
        try GatewayRequest(configuration: configuration, call: call).signedText(at: clock)
    }

    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, in context: CallContext
    ) async throws(CallFailure) -> ResponseNode {
        let limit = configuration.endpoint.maximumResponseSize
        guard let cause = UnknownCause(reply, limit: limit) else {
            do { return try await node(of: reply, call, context) } catch { throw .unknown(error) }
        }
        // What the platform says of a refusal counts more than the status it comes with; of a success it does not.
        guard 400..<600 ~= reply.head.status.code, reply.body.count <= limit,
            let node = try? await node(of: reply, call, context), node.isRefusal
        else { throw .unknown(cause) }
        return node
    }

    private func node(
        of reply: TransportResponse, _ call: StoredCall, _ context: CallContext
    ) async throws(UnknownCause) -> ResponseNode {
        let contract = context.contract
        let envelope = try GatewayEnvelope(reply.text, node: contract.replyNode(of: call.method))
        let (bytes, authenticity) = try await verified(envelope, context.userAgent)
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
        _ envelope: GatewayEnvelope, _ userAgent: String?
    ) async throws(UnknownCause) -> ([UInt8], ResponseNode.Authenticity) {
        guard envelope.signature?.isEmpty == false else { return (envelope.node, .unsigned) }
        return try await keys.verified(named: envelope.certificateSerialNumber, userAgent: userAgent) {
            envelope.verifiedNode(by: $0)
        }
    }

    /// The node in the clear.
    private func decrypted(_ text: String) throws(UnknownCause) -> [UInt8] {
        let ciphers = keys.accepted.compactMap(\.configuration.cipher)
        guard !ciphers.isEmpty else { throw .encryptedResponse }
        for cipher in ciphers { if let clear = try? cipher.decrypt(text) { return clear } }
        throw .undecryptableResponse
    }
}
