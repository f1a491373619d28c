/// Calls the platform.
///
/// One call is a fixed list of steps, and `outcome` and `send` below read as that list. What fails before the request
/// is sent is `notSent`; what fails after it is `unknown`, never a failure. Nothing that was not verified is decoded
/// into a response, and no call is repeated on the client's own account but one: when a Serverless space refuses its token,
/// it is sent once more with a new one, if the space says that it was not run or if sending it twice does nothing twice. A second
/// may be asked for: `with(correctingClock: true)`.
public struct Client: CallExecutor {
    let channel: any Channel
    let transport: any Transport
    var middleware: [any Middleware] = []
    var requestID: @Sendable () -> String = RequestID.random
    var settings = CallSettings()
    /// What bounds the repetitions that `with(attempts:)` asks for.
    let retries = RetryBudget()
    /// What the caller knows of methods that are called by their name.
    var methods: [String: MethodContract] = [:]

    /// A client of a channel; each channel has the initialiser that adopters use.
    init(channel: any Channel, transport: any Transport) {
        self.channel = channel
        self.transport = transport
    }

    /// Makes a call.
    ///
    /// On `unknown`, keep the `Unresolved` and settle it or send it again; never make a new order number.
    @concurrent public func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions
    ) async -> Outcome<Operation> {
        await call(operation, request, options, settling: nil)
    }

    /// Writes a call, and makes it; its reply may have to repeat something of the call it settles.
    func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: some RequestBody, _ options: CallOptions,
        under contract: OperationContract? = nil, settling: SettledCall?
    ) async -> Outcome<Operation> {
        let contract = contract ?? self.contract(of: operation, method: request.openPlatformMethod)
        do {
            let call = try StoredCall(request, options, contract, for: channel.traits)
            return await perform(call, under: contract, settling: settling)
        } catch {
            let outcome = Outcome<Operation>.notSent(error)
            CallContext(contract, self).finish(outcome)
            return outcome
        }
    }

    /// Makes a call that was written, and tells the middleware of its outcome.
    func perform<Operation: CloudOperation>(
        _ call: StoredCall, under contract: OperationContract, settling: SettledCall? = nil
    ) async -> Outcome<Operation> {
        let context = CallContext(contract, self, settling: settling, of: call)
        let outcome = await outcome(of: call, in: context).with(context.lastHead) as Outcome<Operation>
        context.finish(outcome)
        return outcome
    }

    /// The outcome of a call; of its second and last sending, where a session token had to be renewed.
    private func outcome<Operation: CloudOperation>(
        of call: StoredCall, in context: CallContext, isSecond: Bool = false
    ) async -> Outcome<Operation> {
        let node: ResponseNode
        do throws(CallFailure) {
            if let page = try await page(of: call, in: context) {
                node = page
            } else {
                node = try await reply(to: call, in: context)
            }
        } catch {
            switch error {
            case .notSent(let notSent): return .notSent(notSent)
            case .unknown(let cause): return .unknown(Unresolved(unchecked: call, cause: cause))
            case .tokenRefused(let refusal):
                guard !isSecond else { return .notSent(NotSent(.authentication(refusal))) }
                return await outcome(of: call, in: context, isSecond: true)
            case .tokenDoubted(let cause):
                guard !isSecond, context.contract.isRepeatable else {
                    return .unknown(Unresolved(unchecked: call, cause: cause))
                }
                let again: Outcome<Operation> = await outcome(of: call, in: context, isSecond: true)
                return again.afterAnUnknownOne(of: call, context.contract)
            }
        }
        if context.mayCorrectClock(after: node), !isSecond {
            return await outcome(of: call, in: context, isSecond: true)
        }
        return Classification(node, of: call, context.contract, settling: context.settling).outcome()
    }

    /// The page of a call, where the channel makes it here and nothing is sent.
    private func page(of call: StoredCall, in context: CallContext) async throws(CallFailure) -> ResponseNode? {
        let page: JSONObject?
        do { page = try await channel.page(for: call) } catch { throw .notSent(error) }
        guard let page else { return nil }
        do { return try ResponseNode(page, .own, context.contract) } catch { throw .unknown(error) }
    }

    /// Signs the call, sends it once, and verifies and decodes the reply.
    private func reply(to call: StoredCall, in context: CallContext) async throws(CallFailure) -> ResponseNode {
        let signed: SignedCall
        do throws(NotSent) {
            try context.checkSettings()
            signed = try await channel.sign(call, in: context)
        } catch {
            throw .notSent(error)
        }
        if Task.isCancelled { throw .notSent(NotSent(.cancelledBeforeSending)) }
        context.note(signed.text)
        let reply = try await context.send(signed.request) { () async throws(NotSent) in
            let again = try await channel.sign(call, in: context)
            context.note(again.text)
            return again.request
        }
        do {
            return try await channel.verifyAndDecode(reply, to: call, in: context).comparing { context.signedText }
        } catch {
            if let token = signed.token, error.isAboutToken { await channel.forget(token) }
            throw error
        }
    }
}

extension Client {
    /// The same client with middleware around what it has already: the first of them sees a request first.
    public func using(_ middleware: any Middleware...) -> Client {
        var client = self
        client.middleware = middleware + client.middleware
        return client
    }

    /// The same client, naming its calls in logs by the closure, for instance after the request being served.
    public func namingCalls(_ requestID: @escaping @Sendable () -> String) -> Client {
        var client = self
        client.requestID = { LogText.safe(requestID()) }
        return client
    }
}

extension Client: Confidential {
    /// The channel, without keys.
    public var description: String { "Client(\(channel.traits.kind.rawValue))" }
}
