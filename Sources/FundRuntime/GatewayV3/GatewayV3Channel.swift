import Foundation
import HTTPTypes

extension Client {
    /// A client of the third version of the Open Platform gateway, which speaks REST.
    ///
    /// The configuration is the same as for the second: keys or certificates, and the address of `gateway.do`, whose
    /// host serves both. The clock and the nonces are for tests to replace.
    public init(
        gatewayV3: GatewayConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system,
        nonces: NonceSource = .random
    ) {
        self.init(
            channel: GatewayV3Channel(configuration: gatewayV3, transport: transport, clock: clock, nonces: nonces),
            transport: transport)
    }
}

/// The third version of the Open Platform gateway: REST, signatures in headers, errors in the HTTP status.
struct GatewayV3Channel: SignedChannel {
    let keys: GatewayKeys
    let clock: WallClock
    private let nonces: NonceSource

    init(
        configuration: GatewayConfiguration, transport: any Transport, clock: WallClock, nonces: NonceSource
    ) {
        keys = GatewayKeys(configuration, transport: transport, clock: clock)
        self.clock = clock
        self.nonces = nonces
    }

    var traits: ChannelTraits { ChannelTraits(kind: .gatewayV3, appID: configuration.appID) }

    func sign(_ call: StoredCall, in context: CallContext) async throws(NotSent) -> SignedCall {
        let request = GatewayV3Request(
            configuration: configuration, call: call, verb: context.contract.v3Verb,
            milliseconds: context.clock(clock).milliseconds(), nonce: nonces.next())
        return try await request.signed(
            within: try context.left(of: configuration.endpoint.timeout), requestID: context.firstRequestID(),
            boundaries: nonces)
    }

    func signedText(of call: StoredCall, _ contract: OperationContract) throws(NotSent) -> SignedText {
        try GatewayV3Request(
            configuration: configuration, call: call, verb: contract.v3Verb, milliseconds: clock.milliseconds(),
            nonce: nonces.next()
        ).signedText()
    }

    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, in context: CallContext
    ) async throws(CallFailure) -> ResponseNode {
        let contract = context.contract
        do throws(UnknownCause) {
            let isSuccess = try isSuccess(reply)
            let received = reply.text
            let authenticity = try await verified(reply, received, context.userAgent)
            let (text, wasEncrypted) = try decrypted(received, authenticity)
            // Nobody vouches for it: a refusal's code is shown, and that is all.
            if wasEncrypted, isSuccess, authenticity == .unsigned { throw .encryptedResponse }
            let requestID = reply.head.headerFields[text: "alipay-trace-id"]
            let object: JSONObject
            do { object = try JSONParser.object(text) } catch {
                // A page of some proxy says no more than its status does.
                throw isSuccess ? .malformedResponse(error) : .httpStatus(reply.head.status.code)
            }
            guard !isSuccess else {
                return try ResponseNode(object, authenticity, requestID: requestID, codeIsOptional: true, contract)
            }
            let time = reply.head.headerFields[text: "alipay-timestamp"].flatMap { Int64($0) } ?? reply.milliseconds
            return try ResponseNode(refusal: object, authenticity, requestID: requestID, contract)
                .noting(platformTime: time, at: clock)
        } catch {
            throw .unknown(error)
        }
    }

    /// Whether the HTTP status is that of a success or that of a refusal; throws when it's neither.
    private func isSuccess(_ reply: TransportResponse) throws(UnknownCause) -> Bool {
        guard reply.body.count <= configuration.endpoint.maximumResponseSize else { throw .responseTooLarge }
        let status = reply.head.status.code
        switch status {
        case 200: return true
        case 202: throw .notFinished
        case 300..<400: throw .redirected(status: status)
        case 400..<600: return false
        default: throw .httpStatus(status)
        }
    }

    /// What vouches for the body; the signature covers all of it.
    private func verified(
        _ reply: TransportResponse, _ text: WireText, _ userAgent: String?
    ) async throws(UnknownCause) -> ResponseNode.Authenticity {
        let fields = reply.head.headerFields
        guard let sign = fields[text: "alipay-signature"], !sign.isEmpty else { return .unsigned }
        guard let signature = Data(base64Encoded: sign), let timestamp = fields[text: "alipay-timestamp"],
            let nonce = fields[text: "alipay-nonce"]
        else { throw .invalidSignature }
        let name = fields[text: "alipay-sn"].flatMap { $0.isEmpty ? nil : $0 }
        // A proxy may have put a byte order mark before the body.
        let bodies = reply.body.count == text.bytes.count ? [reply.body] : [reply.body, text.bytes]
        let contents = bodies.map { V3Signature.reply(timestamp: timestamp, nonce: nonce, body: $0) }
        return try await keys.verified(named: name, userAgent: userAgent) { verifier in
            contents.contains { verifier.isValidSignature(Array(signature), for: $0) } ? true : nil
        }.1
    }

    /// The body in the clear, and whether it was encrypted.
    private func decrypted(
        _ text: WireText, _ authenticity: ResponseNode.Authenticity
    ) throws(UnknownCause) -> (WireText, wasEncrypted: Bool) {
        let ciphers = keys.accepted.compactMap(\.configuration.cipher)
        guard !ciphers.isEmpty, let first = text.utf8.first, first != UInt8(ascii: "{"),
            !(0x09...0x20 ~= first)
        else { return (text, false) }
        for cipher in ciphers {
            if let clear = try? cipher.decrypt(String(decoding: text.utf8, as: UTF8.self)) {
                return (WireText(clear, contentType: text.contentType), true)
            }
        }
        // What nobody signed need not be encrypted: it may be the page of some proxy.
        if authenticity == .unsigned { return (text, false) }
        throw .undecryptableResponse
    }
}
