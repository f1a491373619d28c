/// Keeps the token of a space: fetched once, shared by all calls, renewed before it ends and when the platform refuses it.
actor SpaceSession {
    private let configuration: SpaceConfiguration
    private let clock: WallClock
    private var lease: SpaceLease?
    private var fetching: Task<Result<SpaceToken, NotSent>, Never>?

    init(configuration: SpaceConfiguration, clock: WallClock) {
        self.configuration = configuration
        self.clock = clock
    }

    /// A token other than the refused one, which will not end before the call arrives.
    ///
    /// Calls that wait at the same time share one request for it, which passes through the middleware of the first. A
    /// cancelled call does not wait.
    func token(otherThan refused: SpaceToken?, for course: CallCourse) async throws(NotSent) -> SpaceToken {
        if let lease, lease.token != refused, lease.lasts(at: clock.milliseconds()) { return lease.token }
        let task = fetching ?? Task { await self.fetch(for: course) }
        fetching = task
        let result: Result<SpaceToken, NotSent>
        do throws(Deadline.Failure) {
            // The application's code and the request for the token may each take as long as a call.
            result = try await Deadline.run(configuration.timeout * 2) { await task.value }
        } catch {
            throw NotSent(error == .cancelled ? .cancelledBeforeSending : .tokenUnavailable(.timedOut))
        }
        return try result.get()
    }

    /// Notes that the space has just answered a call, which prolongs its session.
    func prolong() { lease?.prolong(at: clock.milliseconds()) }

    /// Fetches a token, in a task of its own: a caller that is cancelled must not take it from the others.
    private func fetch(for course: CallCourse) async -> Result<SpaceToken, NotSent> {
        defer { fetching = nil }
        do throws(NotSent) {
            let signIn = try await signIn()
            let asked = clock.milliseconds()
            let fresh = try await request(signIn, for: course)
            lease = SpaceLease(fresh, at: asked)
            return .success(fresh)
        } catch {
            lease = nil
            return .failure(error)
        }
    }

    private func request(_ signIn: SignIn, for course: CallCourse) async throws(NotSent) -> SpaceToken {
        let sealed = SpaceRequest(
            configuration: configuration, milliseconds: clock.milliseconds(), method: signIn.method,
            params: signIn.params, token: nil
        ).sealed
        do throws(PassageFailure) {
            let reply = try await course.reply(toOwn: sealed, named: signIn.method, effect: signIn.effect)
            return try token(in: reply)
        } catch {
            switch error {
            case .notSent(let notSent): throw notSent
            case .unknown(let cause): throw NotSent(.tokenUnavailable(cause))
            }
        }
    }

    private func token(in reply: TransportReply) throws(PassageFailure) -> SpaceToken {
        do throws(OpeningFailure) {
            let answer = try SpaceReply(reply, limit: configuration.maximumReplySize)
            // The token becomes a header: no blanks, no line ends.
            guard case .object(let data) = answer.data, case .string(let text) = data["accessToken"], !text.isEmpty,
                text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
            else { throw .unknown(.unexpectedReply) }
            return SpaceToken(text: text)
        } catch {
            switch error {
            case .tokenRefused(let refusal): throw .notSent(NotSent(.authentication(refusal)))
            case .unknown(.serviceError(let refusal, _, _)): throw .notSent(NotSent(.authentication(refusal)))
            case .unknown(let cause): throw .unknown(cause)
            }
        }
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
            guard let code = try? await Deadline.run(configuration.timeout, code) else {
                throw NotSent(.authorizationCode)
            }
            return SignIn(
                method: "serverless.auth.user.authorize",
                params: SpaceParameters.authorized(appID: appID, code: code), effect: .changes)
        }
    }
}
