extension AcceptedResponse {
    /// An answer to an accepted call that nobody sent, with the state that the operation's contract reads in it.
    ///
    /// For FundTesting: no signature was verified, and required fields that are missing are empty values.
    package init(making object: JSONObject, of call: StoredCall, code: String?, requestID: String?) throws {
        let contract = Operation.contract
        let node = ResponseNode(
            object: object, authenticity: .own, requestID: requestID, status: .success(code: code, message: nil))
        let classification = Classification(node, of: call, contract, settling: nil)
        let says = contract.status.map { table in table.field.contains { object[$0] != nil } } ?? true
        let (state, mayReverse) = says ? try classification.businessState(code) : (.succeeded, false)
        try self.init(
            object, state: state, mayReverse: mayReverse, code: code, message: "Success", requestID: requestID,
            fillsMissing: true)
    }
}

extension Rejection {
    /// What the tables of the operation say is to be done about codes; nil where they list none.
    package static func next(code: String, subCode: String?) -> NextStep? {
        ErrorTable.row(code: code, subCode: subCode, in: Operation.contract.errors)?.entry.next
    }
}

extension Outcome {
    /// The outcome of a call that nobody sent, as the client reads it in a reply whose signature holds.
    ///
    /// For FundTesting. Without a call, the reply is the answer to one that sent what the reply repeats, and nothing else.
    package init(making reply: JSONObject, to call: StoredCall?) {
        let contract = Operation.contract
        let call = call ?? StoredCall(repeatedBy: reply, contract)
        do throws(UnknownCause) {
            let node = try ResponseNode(reply, .signed, contract)
            self = Classification(node, of: call, contract, settling: nil).outcome()
        } catch {
            self = .unknown(Unresolved(unchecked: call, cause: error))
        }
    }
}

extension StoredCall {
    /// A call with those members that a reply must repeat, as it repeats them; amounts where both sides count alike.
    fileprivate init(repeatedBy reply: JSONObject, _ contract: OperationContract) {
        var members = JSONObject()
        for echo in contract.echo where echo.sentScale == echo.returnedScale {
            guard let name = echo.sent.first, members[name] == nil else { continue }
            members[name] = echo.returned.lazy.compactMap { reply[$0] }.first
        }
        self.init(
            operationID: contract.id, method: contract.method ?? "", channel: .gateway, appID: "test-app",
            content: members.jsonText, options: CallOptions(), kind: contract.kind, members: members)
    }
}
