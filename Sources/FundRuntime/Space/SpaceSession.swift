/// Keeps the token of a space: fetched once, shared by all calls, renewed before it ends and when the platform refuses it.
actor SpaceSession {
    private let configuration: SpaceConfiguration
    private let clock: WallClock
    private var current: (token: SessionToken, lifetime: SpaceSessionLifetime)?
    private var fetching: Task<Result<SessionToken, NotSent>, Never>?

    init(configuration: SpaceConfiguration, clock: WallClock) {
        self.configuration = configuration
        self.clock = clock
    }

    /// A token that will not end before the call arrives.
    ///
    /// Calls that wait at the same time share one request for it, which passes through the middleware of the first. A
    /// cancelled call does not wait.
    func token(in context: CallContext) async throws(NotSent) -> SessionToken {
        if let current, current.lifetime.lasts(at: clock.milliseconds()) {
            return current.token
        }
        let task = fetching ?? Task { await self.fetch(in: context) }
        fetching = task
        // The application's code and the request for the token may each take as long as a call.
        let left = try context.left(of: configuration.endpoint.timeout * 2)
        let result: Result<SessionToken, NotSent>
        do throws(Deadline.Failure) {
            result = try await Deadline.run(left) { await task.value }
        } catch {
            throw NotSent(error == .cancelled ? .cancelledBeforeSending : .tokenUnavailable(.timedOut))
        }
        return try result.get()
    }

    /// Forgets a token that the space may no longer take; one that came after it stays.
    func forget(_ token: SessionToken) { if current?.token == token { current = nil } }

    /// Notes that the space has just answered a call, which prolongs its session.
    func prolong() { current?.lifetime.prolong(at: clock.milliseconds()) }

    /// Fetches a token, in a task of its own: a caller that is cancelled must not take it from the others.
    private func fetch(in context: CallContext) async -> Result<SessionToken, NotSent> {
        defer { fetching = nil }
        do throws(NotSent) {
            let signIn = try await signIn()
            let asked = clock.milliseconds()
            let fresh = try await request(signIn, in: context)
            current = (fresh, SpaceSessionLifetime(from: asked))
            return .success(fresh)
        } catch {
            current = nil
            return .failure(error)
        }
    }

    private func request(_ signIn: SignIn, in context: CallContext) async throws(NotSent) -> SessionToken {
        let request = try SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(), method: signIn.method,
            params: signIn.params, token: nil
        ).signed()
        do {
            let reply = try await context.send(own: request, named: signIn.method, effect: signIn.effect)
            return try token(in: reply)
        } catch {
            switch error {
            case .notSent(let notSent): throw notSent
            case .tokenRefused(let refusal): throw NotSent(.authentication(refusal))
            case .tokenDoubted(let cause): throw NotSent(.authentication(cause.refusal))
            case .unknown(.serviceError(let refusal, _, _)): throw NotSent(.authentication(refusal))
            case .unknown(let cause): throw NotSent(.tokenUnavailable(cause))
            }
        }
    }

    private func token(in reply: TransportResponse) throws(CallFailure) -> SessionToken {
        let answer = try SpaceResponse(reply, limit: configuration.endpoint.maximumResponseSize, at: clock)
        // The token becomes a header: no blanks, no line ends.
        guard case .object(let data) = answer.data, case .string(let text) = data["accessToken"], !text.isEmpty,
            text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else { throw .unknown(.unexpectedResponse) }
        return SessionToken(text: text)
    }

    private struct SignIn {
        let method: String
        let params: String
        /// A code works once, so a sign-in with one must not be repeated as it is.
        let effect: OperationEffect
    }

    private func signIn() async throws(NotSent) -> SignIn {
        let appID = configuration.appID
        switch configuration.signIn {
        case .anonymous:
            return SignIn(
                method: "serverless.auth.user.anonymousAuthorize", params: SpaceParameters.anonymous(appID: appID),
                effect: .reads)
        case .authorized(let code):
            // The application's own code may hang; the sign-ins after it must not.
            guard let code = try? await Deadline.run(configuration.endpoint.timeout, code) else {
                throw NotSent(.authorizationCode)
            }
            return SignIn(
                method: "serverless.auth.user.authorize",
                params: SpaceParameters.authorized(appID: appID, code: code), effect: .changes)
        }
    }
}
