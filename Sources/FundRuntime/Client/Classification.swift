/// Decides what an answer means for its call: echo, code, status, error table; and then decodes the rest.
struct Classification {
    let call: StoredCall
    let node: ReplyNode
    /// What the answer must repeat of another call, which it settles.
    private let settled: EchoCheck?

    init(call: StoredCall, node: ReplyNode, settling settled: EchoCheck? = nil) {
        self.call = call
        self.node = node
        self.settled = settled
    }

    /// The outcome of the call.
    func outcome<Operation: CloudOperation>() -> Outcome<Operation> {
        let contract = Operation.contract
        do {
            // The preset functions are not the Open Platform's, and write `Code`.
            let code = try node.object.text(["code", "Code"], "a code")
            if node.verdict == .refusal { return .rejected(try rejectedByStatus(code, contract)) }
            let subCode = try node.object.text(["sub_code", "subCode"], "a code")
            if isSuccess(code, subCode, contract) {
                guard node.authenticity != .unsigned else { throw UnknownCause.unsignedSuccess }
                guard node.authenticity != .signedUnnamed else { throw UnknownCause.certificateNotNamed }
                return .accepted(try accepted(code, contract))
            }
            guard let code else { throw UnknownCause.undecodableReply(ReplyError("code", .missing)) }
            return .rejected(try rejected(code, subCode, contract))
        } catch let error as ReplyError {
            return .unknown(Unresolved(unchecked: call, cause: .undecodableReply(error)))
        } catch let cause as UnknownCause {
            return .unknown(Unresolved(unchecked: call, cause: cause))
        } catch {
            return .unknown(Unresolved(unchecked: call, cause: .unexpectedReply))
        }
    }

    private func isSuccess(_ code: String?, _ subCode: String?, _ contract: OperationContract) -> Bool {
        guard !node.isErrorNode else { return false }
        guard let code else { return subCode == nil && (node.verdict == .success || contract.codeIsOptional) }
        return contract.successCodes.contains(code) || contract.pendingCodes.contains(code)
    }

    // MARK: Accepted

    private func accepted<Operation: CloudOperation>(
        _ code: String?, _ contract: OperationContract
    ) throws -> Reply<Operation> {
        try checkEcho(contract, isAccepted: true)
        let (state, mayReverse) = try businessState(code, contract)
        // From here on the call is known to be accepted: what is merely told about it must not hide that.
        let unreadable = UnreadableFields()
        let response = try node.object.read(at: "", noting: unreadable) { Operation.Response(from: &$0) }
        return Reply(
            response: response, unreadableFields: unreadable.all, state: state, mayReverse: mayReverse, code: code,
            message: text("msg", "Message"), requestID: node.requestID)
    }

    private func businessState(
        _ code: String?, _ contract: OperationContract
    ) throws -> (BusinessState, mayReverse: Bool) {
        if let code, contract.pendingCodes.contains(code) { return (.processing, false) }
        guard let table = contract.status else { return (.notStated, false) }
        if table.field.isEmpty { return (.succeeded, false) }
        // What is there and empty, or null, says nothing; only what is not there at all is absent.
        if let state = table.absent, table.field.allSatisfy({ node.object[$0] == nil }) { return (state, false) }
        guard let status = try node.object.text(table.field, "a status") else { throw UnknownCause.statusMissing }
        guard let state = table.state(of: status) else { throw unrecognised(status) }
        guard state == .succeeded, let detail = try node.object.text(table.afterSuccess, "a status") else {
            return (state, table.mayReverse.contains(status))
        }
        guard let refined = table.state(afterSuccess: detail) else { throw unrecognised(detail) }
        return (refined, refined == .succeeded && table.mayReverse.contains(status))
    }

    /// A status is a word; whatever else stands in its place must not get into a log as it is.
    private func unrecognised(_ status: String) -> UnknownCause { .unrecognisedStatus(LogText.safe(status)) }

    private func checkEcho(_ contract: OperationContract, isAccepted: Bool) throws {
        try checkUnrepeatedKey(contract)
        let isTied = try EchoCheck(call: call, echo: contract.echo).check(node.object, isAccepted: isAccepted)
        let isTiedToSettled = try settled?.check(node.object, isAccepted: isAccepted) ?? false
        guard isAccepted else { return }
        // An answer that is tied to its question may leave out the amounts of the call that it settles.
        let isAmiss = contract.echo.isEmpty ? settled?.echo.isEmpty == false && !isTiedToSettled : !isTied
        if isAmiss { throw UnknownCause.echoNotCompared }
    }

    /// A reply that repeats the key of a payment although its specification says that none does must repeat ours.
    private func checkUnrepeatedKey(_ contract: OperationContract) throws(UnknownCause) {
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

    // MARK: Refused

    private func rejected<Operation: CloudOperation>(
        _ code: String, _ subCode: String?, _ contract: OperationContract
    ) throws -> Rejection<Operation> {
        let error = ServiceError(
            code: code, message: text("msg", "Message"), subCode: subCode,
            subMessage: text("sub_msg", "subMsg"), requestID: node.requestID)
        guard node.authenticity != .unsigned else { throw UnknownCause.unverifiedRefusal(error) }
        try checkEcho(contract, isAccepted: false)
        let entry = ErrorTable.entry(code: code, subCode: subCode, in: contract.errors)
        try requireNoEffect(entry, error, contract)
        return Rejection(
            call: call, code: code, message: error.message, subCode: subCode.map { Operation.ErrorCode(rawValue: $0) },
            subMessage: error.subMessage, effect: .none, next: entry?.next ?? .stop, requestID: node.requestID)
    }

    /// A refusal that names one code, which stands in the tables as a sub code.
    private func rejectedByStatus<Operation: CloudOperation>(
        _ code: String?, _ contract: OperationContract
    ) throws -> Rejection<Operation> {
        guard let code else { throw UnknownCause.undecodableReply(ReplyError("code", .missing)) }
        let error = ServiceError(code: code, message: text("message"), requestID: node.requestID)
        guard node.authenticity != .unsigned else { throw UnknownCause.unverifiedRefusal(error) }
        try checkEcho(contract, isAccepted: false)
        let row = contract.errors.lazy.compactMap { $0.row(shortSubCode: code) }.first
        try requireNoEffect(row?.entry, error, contract)
        return Rejection(
            call: call, code: row?.code ?? code, message: error.message,
            subCode: Operation.ErrorCode(rawValue: row?.subCode ?? code), subMessage: error.message, effect: .none,
            next: row?.entry.next ?? .stop, requestID: node.requestID)
    }

    /// A text for people, on which nothing hangs.
    private func text(_ names: String...) -> String? { names.lazy.compactMap { node.object[$0]?.scalarText }.first }

    /// Only an error that the tables list as without effect is a refusal.
    ///
    /// A question moves nothing, so a refusal of it needs no entry; but one that is asked to settle a payment does, lest
    /// the question's refusal be taken for the payment's.
    private func requireNoEffect(
        _ entry: ErrorTable.Entry?, _ error: ServiceError, _ contract: OperationContract
    ) throws(UnknownCause) {
        if entry == nil, contract.effect == .reads, settled == nil { return }
        guard let entry, entry.effect == .none else {
            throw UnknownCause.serviceError(error, effect: entry?.effect ?? .unknown, next: entry?.next ?? .query)
        }
    }
}
