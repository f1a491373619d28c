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
