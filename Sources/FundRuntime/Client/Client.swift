/// Calls the platform.
///
/// One call is a fixed list of steps, and `call` and `perform` below read as that list. What fails before the request
/// is sent is `notSent`; what fails after it is `unknown`, never a failure. Nothing that was not verified is decoded
/// into a response, and no call is ever repeated on the client's own account.
public struct Client: Sendable {
    let channel: any Channel
    let transport: any Transport
    var middleware: [any Middleware] = []
    var requestID: @Sendable () -> String = RequestID.random

    /// A client of a channel; each channel's folder has the initialiser that adopters use.
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

    /// Makes a call whose answer may have to repeat something of the call it settles.
    func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request, _ options: CallOptions, settling: EchoCheck?
    ) async -> Outcome<Operation> {
        do {
            let call = try StoredCall(operation, request, options.over(channel.options), for: channel.kind)
            return await perform(call, settling: settling)
        } catch {
            let outcome = Outcome<Operation>.notSent(error)
            CallCourse(Operation.contract, self).finish(outcome)
            return outcome
        }
    }

    /// Makes a call without options.
    @concurrent public func call<Operation: CloudOperation>(
        _ operation: Operation.Type, _ request: Operation.Request
    ) async -> Outcome<Operation> {
        await call(operation, request, CallOptions())
    }

    /// Seals, sends once, opens, compares, classifies.
    func perform<Operation: CloudOperation>(
        _ call: StoredCall, settling: EchoCheck? = nil
    ) async -> Outcome<Operation> {
        let course = CallCourse(Operation.contract, self, settling: settling)
        let outcome: Outcome<Operation>
        do {
            if call.kind == .page, let link = try await channel.link(for: call) {
                outcome = Classification(call: call, node: ReplyNode(link: link)).outcome()
                course.finish(outcome)
                return outcome
            }
            outcome = await send(try await channel.seal(call, refused: nil, for: course), call, course, mayRenew: true)
        } catch {
            outcome = .notSent(error)
        }
        course.finish(outcome)
        return outcome
    }

    private func send<Operation: CloudOperation>(
        _ sealed: SealedCall, _ call: StoredCall, _ course: CallCourse, mayRenew: Bool
    ) async -> Outcome<Operation> {
        if Task.isCancelled { return .notSent(NotSent(.cancelledBeforeSending)) }
        let reply: TransportReply
        do {
            reply = try await course.reply(to: sealed.request) { () async throws(NotSent) in
                try await channel.seal(call, refused: nil, for: course).request
            }
        } catch {
            switch error {
            case .notSent(let notSent): return .notSent(notSent)
            case .unknown(let cause): return .unknown(Unresolved(unchecked: call, cause: cause))
            }
        }
        do {
            let node = try await channel.open(reply, to: call)
            return Classification(call: call, node: node, settling: course.settling).outcome()
        } catch {
            switch error {
            case .unknown(let cause): return .unknown(Unresolved(unchecked: call, cause: cause))
            case .tokenRefused(let refusal):
                // The platform says that the call was not run, so sending it once more cannot run it twice.
                guard mayRenew else { return .notSent(NotSent(.authentication(refusal))) }
                return await sendAgain(call, course, refused: sealed.token)
            }
        }
    }

    private func sendAgain<Operation: CloudOperation>(
        _ call: StoredCall, _ course: CallCourse, refused: SpaceToken?
    ) async -> Outcome<Operation> {
        do {
            return await send(
                try await channel.seal(call, refused: refused, for: course), call, course, mayRenew: false)
        } catch {
            return .notSent(error)
        }
    }
}

extension Client: Confidential {
    /// The channel, without keys.
    public var description: String { "Client(\(channel.kind.rawValue))" }
}
