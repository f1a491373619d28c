package import FundRuntime
import HTTPTypes
import Synchronization

extension TestGateway {
    /// What comes back from a request.
    ///
    /// - Parameter passing: lets time pass, where that is what goes wrong.
    package func exchange(
        _ request: TransportRequest, passing: (Duration) -> Void
    ) -> Result<TransportResponse, TransportError> {
        let channel = request.channel
        if channel == .space { return spaceExchange(request, passing) }
        let isThird = channel == .gatewayV3
        let time = clock.millisecondsSince1970
        switch isThird ? openPlatformV3.call(of: request) : openPlatform.call(of: request) {
        case .failure(let refusal):
            note(channel, refusal.code + " " + refusal.subCode, refusal.reason)
            let node = ReplyNode(refusal)
            return .success(
                isThird
                    ? openPlatformV3.reply(node, .valid, at: time) : openPlatform.reply(node, named: nil, .valid))
        case .success(let call):
            return carriedOut(call, request, passing) { node, name, signature in
                isThird
                    ? self.openPlatformV3.reply(node, isEncrypted: call.isEncrypted, signature, at: time)
                    : self.openPlatform.reply(node, named: name, isEncrypted: call.isEncrypted, signature)
            }
        }
    }

    private func spaceExchange(
        _ request: TransportRequest, _ passing: (Duration) -> Void
    ) -> Result<TransportResponse, TransportError> {
        switch space.request(of: request) {
        case .failure(let refusal):
            note(.space, refusal.code, refusal.reason)
            return .success(space.reply(refusal))
        case .success(.signIn): return .success(space.reply(token: state.withLock { $0.newToken() }))
        case .success(.call(let call, let token)):
            guard state.withLock({ $0.knows(token) }) else { return .success(space.reply(SpaceWire.invalidToken)) }
            return carriedOut(call, request, passing) { node, _, _ in self.space.reply(node) }
        }
    }

    /// Carries out a call, as far as no fault keeps it from that, and writes the reply.
    private func carriedOut(
        _ call: WireCall, _ request: TransportRequest, _ passing: (Duration) -> Void,
        _ write: (ReplyNode, String?, ReplySigning.Signature) -> TransportResponse
    ) -> Result<TransportResponse, TransportError> {
        let time = clock.millisecondsSince1970
        let limit = options.recordLimit
        let (node, name, record) = state.withLock { state -> (ReplyNode, String?, GatewayRecord) in
            let found = state.desk.catalogue.operation(for: call)
            let fault = state.script.next(for: found?.operation.id)
            var node = Self.refusal(by: fault)
            if node == nil, fault?.isCarriedOut ?? true {
                if let (operation, problems) = found {
                    node = state.desk.answer(call, as: operation, problems, at: time)
                    if fault == .duplicate { node = state.desk.answer(call, as: operation, problems, at: time) }
                } else {
                    node = .unknownMethod(call, state.desk.catalogue)
                }
            }
            let record = GatewayRecord(call, as: found?.operation, answered: node, fault)
            state.note(record, limit: limit)
            // What the gateway does not know is not named after its method either.
            let name = found.map { $0.operation.replyNode ?? call.name.text.replacing(".", with: "_") + "_response" }
            return (node ?? ReplyNode(code: "10000", JSONObject()), name, record)
        }
        options.observer?(record)
        let fault = record.fault
        let isSigned = call.channel != .space
        if fault == .unsign, !isSigned { return .failure(.connectionLost(code: 104)) }
        return Self.suffered(fault, request, passing: passing) { signature in
            let forged = signature == .forged && !isSigned ? node.ofAnotherCall : node
            return write(fault == .unavailable ? .unavailable : forged, name, signature)
        }
    }

    @discardableResult func note(_ channel: ChannelKind, _ answer: String, _ reason: String) -> GatewayRecord {
        let record = GatewayRecord(
            channel: channel, method: "", operation: nil, content: JSONObject(), answer: answer, reason: reason,
            fault: nil)
        state.withLock { $0.note(record, limit: options.recordLimit) }
        options.observer?(record)
        return record
    }

    private static func refusal(by fault: GatewayFault?) -> ReplyNode? {
        switch fault {
        case .throttle:
            ReplyNode(refusal: "40005", subCode: "isv.app-call-limited", reason: "there were too many calls")
        case .refuse(let code, let subCode): ReplyNode(refusal: code, subCode: subCode, reason: "it was told to")
        default: nil
        }
    }

}

extension ReplyNode {
    static func unknownMethod(_ call: WireCall, _ catalogue: Catalogue) -> ReplyNode {
        let known = catalogue.methods.prefix(20).joined(separator: ", ")
        return ReplyNode(
            refusal: "40002", subCode: "isv.invalid-method",
            reason: "the gateway's model has no call of '\(call.name.text)'; it has \(known)")
    }

    /// The platform does not say what it did.
    fileprivate static let unavailable = ReplyNode(
        refusal: "20000", subCode: "isp.unknow-error", reason: "the system is busy")

    /// The answer to another call: every text in it is another one.
    fileprivate var ofAnotherCall: ReplyNode {
        guard !isRefusal else { return self }
        var members = JSONObject()
        for member in self.members.members {
            let text: String? = if case .string(let text) = member.value { text } else { nil }
            members.append(member.name, text.map { .string($0 + "-0") } ?? member.value)
        }
        return ReplyNode(code: code, members)
    }
}
