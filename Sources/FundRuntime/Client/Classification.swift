/// Decides what a reply means for its call: authenticity, echo, status, error table; and then decodes the rest.
struct Classification {
    let call: StoredCall
    let contract: OperationContract
    let node: ResponseNode
    /// The call that the reply is to settle, where it is the answer to such a question.
    let settled: SettledCall?

    init(_ node: ResponseNode, of call: StoredCall, _ contract: OperationContract, settling settled: SettledCall?) {
        self.call = call
        self.contract = contract
        self.node = node
        self.settled = settled
    }

    /// The outcome of the call.
    func outcome<Operation: CloudOperation>() -> Outcome<Operation> {
        do {
            return switch node.status {
            case .success(let code, let message): .accepted(try accepted(code, message))
            case .refusal(let refusal): .rejected(try rejected(refusal))
            }
        } catch let error as ResponseError {
            return .unknown(Unresolved(unchecked: call, cause: .undecodableResponse(error)))
        } catch {
            return .unknown(Unresolved(unchecked: call, cause: error as? UnknownCause ?? .unexpectedResponse))
        }
    }

    // MARK: Accepted

    private func accepted<Operation: CloudOperation>(_ code: String?, _ message: String?) throws -> AcceptedResponse<
        Operation
    > {
        guard node.authenticity != .unsigned else { throw UnknownCause.unsignedSuccess }
        guard node.authenticity != .signedUnnamed else { throw UnknownCause.certificateNotNamed }
        try checkEcho(isAccepted: true)
        let (state, mayReverse) = try businessState(code)
        // From here on the call is known to be accepted: what is merely told about it must not hide that.
        return try AcceptedResponse(
            node.object, state: state, mayReverse: mayReverse, code: code, message: message, requestID: node.requestID)
    }

    func businessState(_ code: String?) throws -> (BusinessState, mayReverse: Bool) {
        if let code, contract.pendingCodes.contains(code) { return (.processing, false) }
        guard let table = settled?.contract.status ?? contract.status else { return (.notStated, false) }
        return try table.state(in: node.object)
    }

    // MARK: Refused

    private func rejected<Operation: CloudOperation>(_ refusal: ResponseStatus.Refusal) throws -> Rejection<Operation> {
        guard node.authenticity != .unsigned else { throw UnknownCause.unverifiedRefusal(refusal.error) }
        try checkEcho(isAccepted: false)
        try requireNoEffect(refusal)
        // The codes as the tables know them, where a channel writes others.
        let error = ServiceError(
            code: refusal.code, message: refusal.error.message?.reveal(), subCode: refusal.subCode,
            subMessage: refusal.subMessage?.reveal(), requestID: node.requestID,
            clockDifference: refusal.error.clockDifference,
            signedTextDifference: refusal.error.signedTextDifference)
        return Rejection(error, of: call, next: refusal.entry?.next ?? .stop)
    }

    /// Only an error that the tables list as without effect is a refusal; a question moves nothing, so that any error is
    /// a refusal of it.
    private func requireNoEffect(_ refusal: ResponseStatus.Refusal) throws(UnknownCause) {
        if refusal.entry == nil, contract.effect == .reads { return }
        guard let entry = refusal.entry, entry.effect == .none else {
            let (effect, next) = (refusal.entry?.effect ?? .unknown, refusal.entry?.next ?? .query)
            throw .serviceError(refusal.error, effect: effect, next: next)
        }
    }

    // MARK: Echo

    private func checkEcho(isAccepted: Bool) throws {
        try checkUnrepeatedKey()
        let isTied = try EchoCheck(call: call, echo: contract.echo).check(node.object, isAccepted: isAccepted)
        let isTiedToSettled = try settled?.echo.check(node.object, isAccepted: isAccepted) ?? false
        guard isAccepted else { return }
        if contract.effect == .movesMoney, contract.echo.isEmpty { throw UnknownCause.unprovenResponse }
        // An answer that is tied to its question may leave out the amounts of the call that it settles.
        let isAmiss = contract.echo.isEmpty ? settled?.contract.echo.isEmpty == false && !isTiedToSettled : !isTied
        if isAmiss { throw UnknownCause.echoNotCompared }
    }

    /// A reply that repeats the key of a payment although its specification says that none does must repeat ours.
    private func checkUnrepeatedKey() throws(UnknownCause) {
        guard contract.effect == .movesMoney, let key = contract.idempotencyKey,
            !contract.echo.contains(where: { $0.sent.contains(key) }),
            let sent = call.sent([key])
        else { return }
        for member in node.object.members where Self.isSpelled(member.name, as: key) {
            guard let returned = member.value.scalarText, !returned.isEmpty else { continue }
            guard sent.utf8.elementsEqual(returned.utf8) else { throw .echoMismatch(field: key) }
        }
    }

    /// Whether a name is another but for capitals and underscores: of a key that no page shows, no spelling is known.
    private static func isSpelled(_ name: String, as key: String) -> Bool {
        func letters(_ name: String) -> [UInt8] { name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") } }
        return letters(name) == letters(key)
    }
}
