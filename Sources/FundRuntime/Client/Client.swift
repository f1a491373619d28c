/// Calls the platform.
///
/// One call is a fixed list of steps, and `outcome` and `send` below read as that list. What fails before the request
/// is sent is `notSent`; what fails after it is `unknown`, never a failure. Nothing that was not verified is decoded
/// into a response, and no call is ever repeated on the client's own account.
public struct Client: Sendable {
    let channel: any Channel
    let transport: any Transport
    var middleware: [any Middleware] = []
    var requestID: @Sendable () -> String = RequestID.random

    /// A client of a channel; each channel has the initialiser that adopters use.
    init(channel: any Channel, transport: any Transport) {
        self.channel = channel
        self.transport = transport
    }

    /// Makes a call without options.
    @concurrent public func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) async -> Outcome<Operation> {
        await call(operation, request, CallOptions())
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
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions, settling: EchoCheck?
    ) async -> Outcome<Operation> {
        do {
            return await perform(try prepare(operation, request, options), settling: settling)
        } catch {
            let outcome = Outcome<Operation>.notSent(error)
            CallContext(Operation.contract, self).finish(outcome)
            return outcome
        }
    }

    /// Makes a call that was written, and tells the middleware of its outcome.
    func perform<Operation: CloudOperation>(
        _ call: StoredCall, settling: EchoCheck? = nil
    ) async -> Outcome<Operation> {
        let context = CallContext(Operation.contract, self, settling: settling, of: call)
        let outcome: Outcome<Operation> = await outcome(of: call, in: context)
        context.finish(outcome)
        return outcome
    }

    private func outcome<Operation: CloudOperation>(
        of call: StoredCall, in context: CallContext
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
            case .tokenRefused(let refusal): return .notSent(NotSent(.authentication(refusal)))
            case .unknown(let cause): return .unknown(Unresolved(unchecked: call, cause: cause))
            }
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
    private func reply(
        to call: StoredCall, in context: CallContext, refused: SessionToken? = nil
    ) async throws(CallFailure) -> ResponseNode {
        let signed: SignedCall
        do { signed = try await channel.sign(call, refused: refused, in: context) } catch { throw .notSent(error) }
        if Task.isCancelled { throw .notSent(NotSent(.cancelledBeforeSending)) }
        let reply = try await context.send(signed.request) { () async throws(NotSent) in
            try await channel.sign(call, refused: nil, in: context).request
        }
        do {
            return try await channel.verifyAndDecode(reply, to: call, context.contract)
        } catch {
            // The platform says that the call was not run, so sending it once more cannot run it twice.
            guard case .tokenRefused = error, refused == nil, let token = signed.token else { throw error }
            return try await self.reply(to: call, in: context, refused: token)
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
