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

    var kind: ChannelKind { .space }

    var options: CallOptions { configuration.options }

    func seal(
        _ call: StoredCall, refused: SpaceToken?, for course: CallCourse
    ) async throws(NotSent) -> SealedCall {
        let token = try await session.token(otherThan: refused, for: course)
        let params = params(of: call)
        let request = SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(),
            method: "serverless.function.runtime.invoke", params: params, token: token)
        return SealedCall(request: request.sealed, token: token)
    }

    private func params(of call: StoredCall) -> String {
        let content = call.content.reveal()
        switch call.kind {
        case .presetFunction(let name):
            return SpaceParameters.invoke(target: name, method: call.method, configuration: nil, content: content)
        case .method, .page:
            return SpaceParameters.invoke(
                target: configuration.functionTarget, method: call.method,
                configuration: call.options.spaceConfiguration, pageExecution: call.kind == .page ? "get" : nil,
                content: content)
        }
    }

    func open(_ reply: TransportReply, to call: StoredCall) async throws(OpeningFailure) -> ReplyNode {
        let answer = try SpaceReply(reply, limit: configuration.maximumReplySize)
        await session.prolong()
        return ReplyNode(
            object: try answer.node(isPage: call.kind == .page), isErrorNode: false, authenticity: .connection,
            requestID: answer.requestID)
    }
}
