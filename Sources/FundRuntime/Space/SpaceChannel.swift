extension Client {
    /// A client of a Serverless space.
    ///
    /// The clock is for tests to replace.
    public init(
        space: SpaceConfiguration, transport: any Transport = URLSessionTransport(), clock: WallClock = .system
    ) {
        self.init(channel: SpaceChannel(configuration: space, clock: clock), transport: transport)
    }
}

/// A Serverless space: the hosted function makes the Open Platform call; HMAC-MD5, a session token, unsigned replies.
struct SpaceChannel: Channel {
    private let configuration: SpaceConfiguration
    private let session: SpaceSession
    private let clock: WallClock

    init(configuration: SpaceConfiguration, clock: WallClock) {
        self.configuration = configuration
        self.session = SpaceSession(configuration: configuration, clock: clock)
        self.clock = clock
    }

    var traits: ChannelTraits {
        ChannelTraits(
            kind: .space, appID: configuration.appID, options: configuration.options,
            reservedMembers: [CallOptions.spaceMember],
            hasPresetFunctions: true)
    }

    func sign(_ call: StoredCall, in context: CallContext) async throws(NotSent) -> SignedCall {
        let token = try await session.token(in: context)
        let request = self.request(call, token)
        return SignedCall(request: try request.signed(), text: { request.signedText }, token: token)
    }

    func signedText(of call: StoredCall, _ contract: OperationContract) throws(NotSent) -> SignedText {
        request(call, nil).signedText
    }

    private func request(_ call: StoredCall, _ token: SessionToken?) -> SpaceRequest {
        SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(),
            method: "serverless.function.runtime.invoke", params: params(of: call), token: token)
    }

    func forget(_ token: SessionToken) async { await session.forget(token) }

    func page(for call: StoredCall) async throws(NotSent) -> JSONObject? {
        // What a space answers to these is not documented.
        if [.form, .orderString].contains(call.kind) { throw NotSent(.gatewayOnly) }
        return nil
    }

    func verifyAndDecode(
        _ reply: TransportResponse, to call: StoredCall, in context: CallContext
    ) async throws(CallFailure) -> ResponseNode {
        let answer = try SpaceResponse(reply, limit: configuration.endpoint.maximumResponseSize, at: clock)
        await session.prolong()
        let object = try answer.node(isPage: call.kind == .page)
        do { return try ResponseNode(object, .connection, requestID: answer.requestID, context.contract) } catch {
            throw .unknown(error)
        }
    }

    private func params(of call: StoredCall) -> String {
        let content = call.content.reveal()
        switch call.kind {
        case .presetFunction(let name):
            return SpaceParameters.invoke(target: name, method: call.method, configuration: nil, content: content)
        case .method, .page, .form, .orderString:
            return SpaceParameters.invoke(
                target: configuration.functionTarget, method: call.method,
                configuration: call.options.spaceConfiguration, pageExecution: call.kind == .page ? "get" : nil,
                content: content)
        }
    }
}
