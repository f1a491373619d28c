import SpecDiagnostics
import SpecLanguage

/// A call that is settled by a query or a notice says what each status means to it, unless it means the same to both.
///
/// A trade that is paid is a payment that succeeded, and a cancellation that did not.
struct SettlingStates: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        var byQuery: [OperationID: [Operation]] = [:]
        var byNotice: [NoticeID: [Operation]] = [:]
        for operation in model.operations {
            guard operation.statedEffect != nil, operation.misread.isDisjoint(with: ["settlement", "status"]) else {
                continue
            }
            if let query = operation.settlement?.query, query.status == nil, let id = query.operation {
                byQuery[id, default: []].append(operation)
            }
            if let notice = operation.settlement?.notice, notice.status == nil, let id = notice.notice {
                byNotice[id, default: []].append(operation)
            }
        }
        // In the order of the specs, which a dictionary does not keep.
        for (id, calls) in byQuery.sorted(by: { $0.key.index < $1.key.index }) {
            check(calls, by: Settling(model[id]), model, &diagnostics)
        }
        for (id, calls) in byNotice.sorted(by: { $0.key.index < $1.key.index }) {
            check(calls, by: Settling(model[id]), model, &diagnostics)
        }
    }

    private func check(
        _ calls: [Operation], by settling: Settling, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        guard settling.status?.field != nil else { return }
        let effects = Set(calls.map(\.effect))
        let methods = Set(calls.map { $0.openPlatform?.method?.value })
        for call in calls {
            guard
                let reason = difference(call, settling, model) ?? Self.company(call, settling, effects, methods)
            else { continue }
            diagnostics.append(.withoutStates(call, settling, reason, values(of: settling, model)))
        }
    }

    /// Why the statuses of what settles a call may mean something else to it; nil where they do not.
    private func difference(_ call: Operation, _ settling: Settling, _ model: Model) -> String? {
        guard let own = call.status, own.field != nil else {
            // Of what moves money and has no status at all another rule speaks.
            let isReported = call.status == nil && call.effect == .movesMoney
            return isReported ? nil : "its own reply has no status to compare with"
        }
        guard let ownType = type(of: own, call.response, model),
            let type = type(of: settling.status, settling.content, model)
        else { return nil }
        guard ownType == type else { return "its own status is of another type" }
        let meanings = Dictionary(
            own.states.map { ($0.value.value, $0.meaning.value) }, uniquingKeysWith: { first, _ in first })
        if let other = settling.status?.states.first(where: { meanings[$0.value.value] != $0.meaning.value }) {
            return "'\(other.value.value)' means another thing in its own reply"
        }
        // A notice always repeats the key: another rule says so.
        let inputs = settling.isNotice ? [] : call.settlement?.query?.inputs.compactMap { $0.requestField?.value } ?? []
        if let key = call.idempotencyKey, !inputs.isEmpty, !inputs.contains(key.value) {
            return "the query is not asked for its '\(key.value)', and answers about another order"
        }
        return nil
    }

    /// Why the other calls that it settles show that a status cannot mean the same to all of them.
    private static func company(
        _ call: Operation, _ settling: Settling, _ effects: Set<CallEffect>, _ methods: Set<String?>
    ) -> String? {
        if effects.count > 1 { return "the \(settling.word) also settles calls of another effect" }
        return methods.count > 1 ? "the \(settling.word) also settles calls of another method" : nil
    }

    /// The enum that a status is of; nil where it is none, of which another rule speaks.
    private func type(of status: StatusTable?, _ content: Operation.Content, _ model: Model) -> FieldType? {
        let reply = model.structure(of: content)
        guard let field = status?.field.flatMap({ reply?.field(named: $0.value) }) else { return nil }
        return model.isText(field.type) && field.type.shape != nil ? field.type : nil
    }

    private func values(of settling: Settling, _ model: Model) -> [String] {
        guard case .shape(let id)? = type(of: settling.status, settling.content, model) else { return [] }
        return model[id].enumValues?.map(\.wire.value) ?? []
    }
}

/// A query or a notice, and what of it counts here.
private struct Settling {
    let id: String
    let isNotice: Bool
    let status: StatusTable?
    let content: Operation.Content
    let range: SourceRange

    init(_ query: Operation) {
        (id, isNotice, status, content, range) = (query.id, false, query.status, query.response, query.range)
    }

    init(_ notice: Notice) {
        (id, isNotice, status, content, range) = (notice.id, true, notice.status, notice.content, notice.range)
    }

    var word: String { isNotice ? "notice" : "query" }
}

extension Diagnostic {
    fileprivate static func withoutStates(
        _ call: Operation, _ settling: Settling, _ reason: String, _ values: [String]
    ) -> Diagnostic {
        let states = values.isEmpty ? "…" : values.map { "\($0): …" }.joined(separator: ", ")
        let settlement = call.settlement
        let place = settling.isNotice ? settlement?.notice?.range : settlement?.query?.range
        return Diagnostic(
            id: "settle-states-missing",
            "what a status of '\(settling.id)' means to '\(call.name)' is not said, and may differ: \(reason)",
            at: place ?? call.range,
            hint:
                "add 'states: {\(states)}' to the \(settling.word), each with succeeded, processing, failed, refunded or notStated",
            notes: [
                .init(
                    message: "the \(settling.word)'s own states are here",
                    range: settling.status?.range ?? settling.range)
            ])
    }
}
