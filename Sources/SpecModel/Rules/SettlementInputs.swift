import SpecDiagnostics
import SpecLanguage

/// The call that settles an unknown outcome needs nothing that only the lost reply had, and moves no money itself.
struct SettlementInputs: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let query = operation.settlement?.query, let settlingID = operation.settlingOperation,
            let request = model.structure(of: operation.request),
            let wanted = model.structure(of: model[settlingID].request)
        else { return }
        let settling = model[settlingID]
        if settling.statedEffect != nil, settling.effect != .reads {
            diagnostics.append(.settlingMovesMoney(settling, at: query.range))
        }
        for input in query.inputs {
            check(input, query, of: request, wanted, operation, model, &diagnostics)
            checkMeaning(input, of: request, wanted, model, &diagnostics)
        }
    }

    private func check(
        _ input: SettlingInput, _ query: SettlingQuery, of request: Structure,
        _ wanted: Structure, _ operation: Operation, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        let target = wanted.field(named: input.field.value)
        if target == nil { diagnostics.append(.noSuchField(input.field, in: wanted, of: "the settling call")) }
        switch input.origin {
        case .reply(let name): diagnostics.append(.onlyTheLostReplyHasIt(name, at: input.range))
        case .constant(let value):
            if let target, !model.isText(target.type) { diagnostics.append(.inputType(target, at: value.range)) }
        case .request(let name):
            guard let source = request.field(named: name.value) else {
                let inReply = model.structure(of: operation.response)?.field(named: name.value) != nil
                diagnostics.append(
                    inReply
                        ? .onlyTheLostReplyHasIt(name, at: name.range)
                        : .noSuchField(name, in: request, of: "the request"))
                return
            }
            if !source.isRequired {
                let isChosen = isOneOfChoice(source, query, request)
                if !isChosen || target?.isRequired == true {
                    diagnostics.append(.inputMayBeAbsent(source, isChosen, target, at: name.range))
                }
            }
            if let target, !model.isText(target.type) || !model.isText(source.type) {
                diagnostics.append(.inputType(target, at: name.range))
            }
        }
    }

    /// Whether a rule demands one of several fields, all of which the settling call is given: what was sent is then
    /// always among them.
    private func isOneOfChoice(
        _ source: Field, _ query: SettlingQuery, _ request: Structure
    ) -> Bool {
        let given = query.inputs.compactMap { input in
            if case .request(let name) = input.origin { name.value } else { nil }
        }
        return request.choices.contains { choice in
            choice.contains(source.name) && choice.allSatisfy { given.contains($0) }
        }
    }

    /// An input means the same on both sides: the same wire name, a documented value, the constant that was sent.
    private func checkMeaning(
        _ input: SettlingInput, of request: Structure, _ wanted: Structure, _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) {
        guard let target = wanted.field(named: input.field.value) else { return }
        switch input.origin {
        case .reply: return
        case .request(let name):
            guard let source = request.field(named: name.value), source.wire != target.wire else { return }
            diagnostics.append(.otherMeaning(source, target, at: name.range))
        case .constant(let value):
            if case .shape(let id) = target.type, let values = model[id].enumValues,
                !values.contains(where: { $0.wire.value == value.value })
            {
                let hint = diagnostics.didYouMean(value.value, among: values.map(\.wire.value))
                diagnostics.report(
                    id: "settle-input-value", "'\(value.value)' is not a value of \(model[id].name.value)",
                    at: value.range, hint: hint)
            }
            guard let sent = request.constants.first(where: { $0.wire.value == target.wire }),
                case .text(let text) = sent.value.value, text != value.value
            else { return }
            diagnostics.report(
                id: "settle-input-value",
                "the call sends '\(text)' as '\(target.wire)', and is asked for with '\(value.value)'", at: value.range,
                notes: [.init(message: "sent here", range: sent.wire.range)])
        }
    }
}

extension Diagnostic {
    fileprivate static func otherMeaning(_ source: Field, _ target: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-input-value", "'\(source.wire)' would be asked for as '\(target.wire)'", at: range,
            hint: "an input goes to the field of the same wire name",
            notes: [.init(message: "the settling call's field is here", range: target.range)])
    }

    fileprivate static func onlyTheLostReplyHasIt(_ name: Located<String>, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-input-unavailable",
            "'\(name.value)' comes with the reply, and whoever has to settle an unknown outcome never got one",
            at: range,
            hint: "settle by a call whose inputs are in the request or constant, or by resendUnchanged alone")
    }

    fileprivate static func inputMayBeAbsent(
        _ field: Field, _ isChosen: Bool, _ target: Field?, at range: SourceRange
    ) -> Diagnostic {
        let hint =
            isChosen
            ? "the settling call's '\(target?.name ?? field.name)' is required: settle by a call that takes either"
            : "where the request's rules say {atLeastOne: [\(field.name), …]}, give the settling call all of them"
        return Diagnostic(
            id: "settle-input-unavailable",
            "'\(field.name)' is optional in the request, so it may be missing when the call must be settled",
            at: range, hint: hint, notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func inputType(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-input-type", "inputs of a settling call are texts and enum values; '\(field.name)' is neither",
            at: range)
    }

    fileprivate static func settlingMovesMoney(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settling-call-changes",
            "'\(operation.id)' may change something; a settling call has the effect 'reads'", at: range)
    }
}
