import FundRuntime

/// Which documented codes an operation refuses by: they are looked for in its own error table, by effect and name.
///
/// Where its table has none that fits, the code of the gateway is taken, or 40004 alone, of which a client must not conclude
/// anything.
struct RefusalCodes {
    let errors: ModelErrors

    /// The balance does not suffice.
    func balance(_ reason: String) -> ReplyNode {
        let rows = errors.rows.filter { $0.subCode != nil && $0.next == .topUpAndResend && $0.effect == .none }
        return node(rows.first { $0.subCode?.contains("BALANCE") == true } ?? rows.first, reason)
    }

    /// A sum is beyond its limits.
    func limit(isBelow: Bool, _ reason: String) -> ReplyNode {
        let rows = errors.rows.filter { row in
            guard let name = row.subCode, row.effect == .none else { return false }
            return name.contains("LIMIT") && name.contains("AMOUNT")
        }
        let row = rows.first { $0.subCode?.contains("MIN") == isBelow } ?? rows.first
        return row.map { node($0, reason) } ?? parameter(reason)
    }

    /// The key was used with other contents.
    func conflict(_ reason: String) -> ReplyNode {
        let words = ["INCONSISTEN", "CONFLICT", "DUPLICATE", "REPEAT", "NOT_MATCH"]
        // What is said to have had no effect would tell the client that nothing was paid under the key.
        return node(first(words) { $0.effect != .none }, reason)
    }

    /// There is no such order.
    func notFound(_ reason: String) -> ReplyNode {
        let words = ["ORDER_NOT_EXIST", "TRADE_NOT_EXIST", "NOT_EXIST", "NOT_FOUND"]
        return node(first(words) { $0.effect != .none } ?? first(words) { _ in true }, reason)
    }

    /// The order is not in a state for it.
    func state(_ reason: String) -> ReplyNode {
        node(first(["STATUS_ERROR", "STATUS_NOT", "STATUS", "HAS_CLOSE", "HAS_FINISH"]) { _ in true }, reason)
    }

    /// Something is wrong with the request.
    func parameter(_ reason: String) -> ReplyNode {
        let own = errors.first { $0.effect == .none && ($0.subCode ?? "").hasSuffix("INVALID_PARAMETER") }
        return own.map { node($0, reason) }
            ?? ReplyNode(refusal: "40002", subCode: "isv.invalid-parameter", reason: reason)
    }

    private func first(_ words: [String], where fits: (ModelErrors.Row) -> Bool) -> ModelErrors.Row? {
        for word in words {
            if let row = errors.first(where: { fits($0) && ($0.subCode ?? "").contains(word) }) { return row }
        }
        return nil
    }

    private func node(_ row: ModelErrors.Row?, _ reason: String) -> ReplyNode {
        ReplyNode(refusal: row?.code ?? "40004", subCode: row?.subCode, reason: reason)
    }
}
