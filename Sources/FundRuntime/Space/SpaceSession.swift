/// Keeps the token of a space: fetched once, shared by all calls, renewed when the platform refuses it.
actor SpaceSession {
    private let configuration: SpaceConfiguration
    private let transport: any Transport
    private let clock: WallClock
    private var token: SpaceToken?
    private var fetching: Task<Result<SpaceToken, NotSent>, Never>?

    init(configuration: SpaceConfiguration, transport: any Transport, clock: WallClock) {
        self.configuration = configuration
        self.transport = transport
        self.clock = clock
    }

    /// A token other than the refused one.
    ///
    /// Calls that wait at the same time share one request for it.
    func token(otherThan refused: SpaceToken?) async throws(NotSent) -> SpaceToken {
        if let token, token != refused { return token }
        let task = fetching ?? Task { await self.fetch() }
        fetching = task
        return try await task.value.get()
    }

    /// Fetches a token, in a task of its own: a caller that is cancelled must not take it from the others.
    private func fetch() async -> Result<SpaceToken, NotSent> {
        defer { fetching = nil }
        do throws(NotSent) {
            let fresh = try await request()
            token = fresh
            return .success(fresh)
        } catch {
            token = nil
            return .failure(error)
        }
    }

    private func request() async throws(NotSent) -> SpaceToken {
        let (method, params) = try await signIn()
        let sealed = SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(), method: method, params: params, token: nil
        ).sealed
        let reply: TransportReply
        do { reply = try await transport.send(sealed) } catch { throw NotSent(.tokenUnavailable(UnknownCause(error))) }
        do {
            return try token(in: reply)
        } catch {
            switch error {
            case .tokenRefused(let refusal): throw NotSent(.authentication(refusal))
            case .unknown(.serviceError(let refusal, _, _)): throw NotSent(.authentication(refusal))
            case .unknown(let cause): throw NotSent(.tokenUnavailable(cause))
            }
        }
    }

    private func token(in reply: TransportReply) throws(OpeningFailure) -> SpaceToken {
        let answer = try SpaceReply(reply, limit: configuration.maximumReplySize)
        // The token becomes a header: no blanks, no line ends.
        guard case .object(let data) = answer.data, case .string(let text) = data["accessToken"], !text.isEmpty,
            text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else { throw .unknown(.unexpectedReply) }
        return SpaceToken(text: text)
    }

    private func signIn() async throws(NotSent) -> (method: String, params: String) {
        let appID = configuration.appID
        switch configuration.signIn {
        case .anonymous:
            return ("serverless.auth.user.anonymousAuthorize", SpaceParameters.anonymous(appID: appID))
        case .authorized(let code):
            guard let code = try? await code() else { throw NotSent(.authorizationCode) }
            return ("serverless.auth.user.authorize", SpaceParameters.authorized(appID: appID, code: code))
        }
    }
}
