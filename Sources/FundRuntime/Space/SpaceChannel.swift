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
        let params = SpaceParameters.invoke(
            target: configuration.functionTarget, method: call.method, configuration: call.options.spaceConfiguration,
            content: call.content.reveal())
        let request = SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(),
            method: "serverless.function.runtime.invoke", params: params, token: token)
        return SealedCall(request: request.sealed, token: token)
    }

    func open(_ reply: TransportReply, to call: StoredCall) async throws(OpeningFailure) -> ReplyNode {
        let answer = try SpaceReply(reply, limit: configuration.maximumReplySize)
        await session.prolong()
        return ReplyNode(
            object: try answer.node(), isErrorNode: false, authenticity: .connection, requestID: answer.requestID)
    }
}
