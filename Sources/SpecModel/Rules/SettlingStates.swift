import SpecDiagnostics
import SpecLanguage

/// A call that is settled by a query says what each status means to it, unless the query means the same by them.
///
/// A trade that is paid is a payment that succeeded, and a cancellation that did not.
struct SettlingStates: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        var silent: [OperationID: [Operation]] = [:]
        for operation in model.operations {
            guard let query = operation.settlement?.query, query.status == nil, let id = query.operation,
                operation.statedEffect != nil, operation.misread.isDisjoint(with: ["settlement", "status"])
            else { continue }
            silent[id, default: []].append(operation)
        }
        // In the order of the specs, which a dictionary does not keep.
        for (id, calls) in silent.sorted(by: { $0.key.index < $1.key.index }) {
            guard model[id].status?.field != nil else { continue }
            let effects = Set(calls.map(\.effect))
            let methods = Set(calls.map { $0.openPlatform?.method?.value })
            for call in calls {
                guard let reason = difference(call, model[id], model) ?? Self.company(call, effects, methods) else {
                    continue
                }
                diagnostics.append(.withoutStates(call, model[id], reason, values(of: model[id], model)))
            }
        }
    }

    /// Why the statuses of a query may mean something else to a call; nil where they do not.
    private func difference(_ call: Operation, _ asked: Operation, _ model: Model) -> String? {
        guard let own = call.status, own.field != nil else {
            // Of what moves money and has no status at all another rule speaks.
            let isReported = call.status == nil && call.effect == .movesMoney
            return isReported ? nil : "its own reply has no status to compare with"
        }
        guard let ownType = type(of: own, call, model), let type = type(of: asked.status, asked, model) else {
            return nil
        }
        guard ownType == type else { return "its own status is of another type" }
        let meanings = Dictionary(
            own.states.map { ($0.value.value, $0.meaning.value) }, uniquingKeysWith: { first, _ in first })
        if let other = asked.status?.states.first(where: { meanings[$0.value.value] != $0.meaning.value }) {
            return "'\(other.value.value)' means another thing in its own reply"
        }
        let inputs = call.settlement?.query?.inputs.compactMap { $0.requestField?.value } ?? []
        if let key = call.idempotencyKey, !inputs.isEmpty, !inputs.contains(key.value) {
            return "the query is not asked for its '\(key.value)', and answers about another order"
        }
        return nil
    }

    /// Why the other calls that a query settles show that it cannot mean the same to all of them.
    private static func company(_ call: Operation, _ effects: Set<CallEffect>, _ methods: Set<String?>) -> String? {
        if effects.count > 1 { return "the query also settles calls of another effect" }
        return methods.count > 1 ? "the query also settles calls of another method" : nil
    }

    /// The enum that a status is of; nil where it is none, of which another rule speaks.
    private func type(of status: StatusTable?, _ operation: Operation, _ model: Model) -> FieldType? {
        let reply = model.structure(of: operation.response)
        guard let field = status?.field.flatMap({ reply?.field(named: $0.value) }) else { return nil }
        return model.isText(field.type) && field.type.shape != nil ? field.type : nil
    }

    private func values(of asked: Operation, _ model: Model) -> [String] {
        guard case .shape(let id)? = type(of: asked.status, asked, model) else { return [] }
        return model[id].enumValues?.map(\.wire.value) ?? []
    }
}

extension Diagnostic {
    fileprivate static func withoutStates(
        _ call: Operation, _ asked: Operation, _ reason: String, _ values: [String]
    ) -> Diagnostic {
        let states = values.isEmpty ? "…" : values.map { "\($0): …" }.joined(separator: ", ")
        return Diagnostic(
            id: "settle-states-missing",
            "what a status of '\(asked.id)' means to '\(call.name)' is not said, and may differ: \(reason)",
            at: call.settlement?.query?.range ?? call.range,
            hint:
                "add 'states: {\(states)}' to the query, each with succeeded, processing, failed, refunded or notStated",
            notes: [.init(message: "the query's own states are here", range: asked.status?.range ?? asked.range)])
    }
}
