import FundRuntime

/// The business behind the gateway: takes calls, keeps the book, answers.
struct Desk: Sendable {
    let catalogue: Catalogue
    private(set) var book: Book
    /// What accounts hold before anything is paid, in minor units, by currency; a currency without an entry is never short.
    var funds: [String: Money] = [:]
    /// What becomes of payments, by the id of their call; under nil for all others.
    var courses: [String?: [StatusStep]] = [:]

    init(_ model: APIModel, limit: Int) {
        catalogue = Catalogue(model)
        book = Book(identifiers: catalogue.identifiers, limit: limit)
    }

    /// Answers a call that was found to be one of an operation.
    mutating func answer(
        _ call: WireCall, as operation: ModelOperation, _ problems: [RequestProblem], at time: Int64
    ) -> ReplyNode {
        let codes = RefusalCodes(errors: operation.errors)
        let mistakes = problems.filter { $0.kind != .limit }
        guard mistakes.isEmpty else { return codes.parameter(Self.words(mistakes)) }
        let merchant = merchant(of: call, operation)
        let key = key(of: call, operation, merchant)
        if let key, let known = book[key] {
            guard Self.hasSameMembers(known.content, call.content) else {
                return codes.conflict("'\(key.value)' was used before, with other contents")
            }
            return known.answer
                ?? ReplyBuilder(operation: operation, content: call.content, entry: known, time: time).node
        }
        guard problems.isEmpty else {
            return codes.limit(isBelow: problems.contains { $0.message.contains("least") }, Self.words(problems))
        }
        guard operation.effect != .reads else { return question(call, operation, merchant, codes, time) }
        let target = target(of: call, operation, merchant)
        if key != nil {
            return order(call, operation, key, merchant, taking: target, codes, time)
        }
        return change(call, operation, target, codes, time)
    }

    /// Moves an order into a state; says whether there is such an order.
    mutating func move(_ key: String, to state: BusinessState, at time: Int64) -> Bool {
        guard var entry = book.entries.last(where: { $0.key?.value == key }) else { return false }
        entry.move(to: state, at: time)
        book[entry.number] = entry
        return true
    }

    /// What an account still holds; nil for one that is never short.
    func balance(of currency: String, at time: Int64) -> Money? {
        guard let start = funds[currency] else { return nil }
        let paid = book.entries.reduce(Int64(0)) { sum, entry in
            entry.amount?.currency == currency ? sum + entry.paid(at: time) : sum
        }
        return try? Money(minorUnits: max(0, start.minorUnits - paid), currency: currency, scale: start.scale)
    }

    // MARK: The kinds of calls

    private func question(
        _ call: WireCall, _ operation: ModelOperation, _ merchant: String, _ codes: RefusalCodes, _ time: Int64
    ) -> ReplyNode {
        let given = identifiers(of: call, operation)
        let found = found(given, call, operation, merchant)
        if !given.isEmpty, found == nil, operation.status != nil {
            return codes.notFound("no order has \(given.map { "\($0.name) '\($0.value)'" }.joined(separator: " and "))")
        }
        return ReplyBuilder(operation: operation, content: call.content, entry: found, time: time).node
    }

    /// A new payment, or one back where it names an order of another call.
    private mutating func order(
        _ call: WireCall, _ operation: ModelOperation, _ key: LedgerEntry.Key?, _ merchant: String,
        taking target: LedgerEntry?, _ codes: RefusalCodes, _ time: Int64
    ) -> ReplyNode {
        let amount = amount(of: call, operation)
        if target == nil, let missing = requiredIdentifier(of: call, operation) {
            return codes.notFound("no order has \(missing.name) '\(missing.value)'")
        }
        if var target {
            guard target.step(at: time).state == .succeeded else { return codes.state("the order is not paid") }
            let left = (target.amount?.minorUnits ?? 0) - target.refunded
            let taken = amount?.minorUnits ?? left
            guard taken <= left else { return codes.limit(isBelow: false, "more than is left of the order") }
            target.refunded += taken
            if target.refunded == target.amount?.minorUnits { target.move(to: .refunded, at: time) }
            book[target.number] = target
        } else if operation.effect == .movesMoney, let amount,
            let balance = balance(of: amount.currency, at: time), amount.minorUnits > balance.minorUnits
        {
            return codes.balance("the account holds \(balance.text), which is less than \(amount.text)")
        }
        let number = book.next
        var entry = LedgerEntry(
            number: number, operation: operation, key: key, merchant: merchant, content: call.content,
            amount: amount, time: time, attributes: attributes(of: call, operation, number, time),
            reversed: target?.number, course: courses[operation.id] ?? courses[nil] ?? [.now(.succeeded)])
        let answer = ReplyBuilder(operation: operation, content: call.content, entry: entry, time: time).node
        entry.answer = answer
        for forgotten in book.append(entry) {
            // What it has cost stays spent.
            guard let sum = forgotten.amount, let start = funds[sum.currency] else { continue }
            funds[sum.currency] = try? Money(
                minorUnits: max(0, start.minorUnits - forgotten.paid(at: time)), currency: sum.currency,
                scale: start.scale)
        }
        return answer
    }

    /// A call without a key: it moves the order that it names to where its settlement says that it succeeded.
    private mutating func change(
        _ call: WireCall, _ operation: ModelOperation, _ target: LedgerEntry?, _ codes: RefusalCodes,
        _ time: Int64
    ) -> ReplyNode {
        guard let query = operation.query, let status = query.status else {
            return ReplyBuilder(operation: operation, content: call.content, entry: target, time: time).node
        }
        guard var entry = target else { return codes.notFound("there is no such order") }
        let asked = entry.operation.query?.status ?? catalogue[query.operation]?.status
        let now = entry.step(at: time)
        let shown = now.status ?? asked?.value(meaning: now.state)
        switch shown.flatMap(status.state(of:)) {
        case .succeeded: break
        case .failed: return codes.state("the order is \(shown ?? "in another state")")
        default:
            guard let wanted = status.value(meaning: .succeeded) else { break }
            entry.move(to: asked?.state(of: wanted) ?? .failed, status: wanted, at: time)
            book[entry.number] = entry
        }
        return ReplyBuilder(operation: operation, content: call.content, entry: entry, time: time).node
    }
}
