import SpecDiagnostics
import SpecLanguage

/// Every documented value of a status has a meaning, and every meaning belongs to a documented value.
struct StatusMeanings: OperationRule, NoticeRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for placed in model.statuses(of: operation) { check(placed, model, &diagnostics) }
    }

    func check(_ notice: Notice, in model: Model, _ diagnostics: inout [Diagnostic]) {
        for placed in model.statuses(of: notice) { check(placed, model, &diagnostics) }
    }

    private func check(_ placed: PlacedStatus, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let name = placed.field, let reply = placed.reply else { return }
        let status = placed.status
        if let detail = status.afterSuccess,
            let (_, shape, values) = found(detail.field, reply, model, &diagnostics)
        {
            checkStates(detail.states, values, shape, at: detail.range, &diagnostics)
        }
        var ofField: [Diagnostic] = []
        let field = found(name, reply, model, &ofField)
        if placed.isOwn { diagnostics += ofField }
        guard let (field, shape, values) = field else { return }
        if placed.isOwn, !field.isRequired, !placed.mayBeMissing, status.absent == nil {
            diagnostics.append(.statusOptional(field, at: name.range))
        }
        checkStates(status.states, values, shape, at: status.range, &diagnostics)
        checkReversals(status, values, shape, &diagnostics)
    }

    /// The field of a status, its enum and the documented values; nil, and reported, where it is none.
    private func found(
        _ name: Located<String>, _ reply: Structure, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) -> (Field, Shape, [EnumValue])? {
        guard let field = reply.field(named: name.value) else {
            diagnostics.append(.noSuchField(name, in: reply, of: "the reply"))
            return nil
        }
        guard case .shape(let id) = field.type, let values = model[id].enumValues else {
            if field.type != .unresolved { diagnostics.append(.statusNotEnum(field, at: name.range)) }
            return nil
        }
        return (field, model[id], values)
    }

    private func checkStates(
        _ states: [StatusState], _ values: [EnumValue], _ shape: Shape, at range: SourceRange,
        _ diagnostics: inout [Diagnostic]
    ) {
        let known = Set(values.map(\.wire.value))
        let mapped = Set(states.map(\.value.value))
        for value in values where !mapped.contains(value.wire.value) {
            diagnostics.append(.unmapped(value, of: shape, at: range))
        }
        for state in states where !known.contains(state.value.value) {
            diagnostics.append(.unknownStatus(state.value, shape, hint: hint(state.value, values, diagnostics)))
        }
    }

    private func hint(_ value: Located<String>, _ values: [EnumValue], _ found: [Diagnostic]) -> String? {
        found.didYouMean(value.value, amongAtMost: values.count) { values.lazy.map(\.wire.value) }
    }

    private func checkReversals(
        _ status: StatusTable, _ values: [EnumValue], _ shape: Shape, _ diagnostics: inout [Diagnostic]
    ) {
        let known = Set(values.map(\.wire.value))
        let meanings = Dictionary(
            status.states.map { ($0.value.value, $0.meaning.value) }, uniquingKeysWith: { first, _ in first })
        for reversal in status.mayReverse {
            if let from = meanings[reversal.from.value], from != .succeeded {
                diagnostics.append(.reversal(reversal.from, "only a success can be reversed; this is \(from.rawValue)"))
            }
            if let to = meanings[reversal.to.value], to == .succeeded || to == .processing {
                diagnostics.append(
                    .reversal(reversal.to, "a success turns into a refund or a failure; this is \(to.rawValue)"))
            }
            for value in [reversal.from, reversal.to] where !known.contains(value.value) {
                diagnostics.append(.unknownStatus(value, shape, hint: hint(value, values, diagnostics)))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func reversal(_ status: Located<String>, _ message: String) -> Diagnostic {
        Diagnostic(id: "status-reversal", message, at: status.range)
    }

    fileprivate static func unmapped(_ value: EnumValue, of shape: Shape, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "status-unmapped", "status '\(value.wire.value)' has no meaning", at: range,
            hint: "say whether it is succeeded, processing, failed or refunded",
            notes: [.init(message: "'\(value.wire.value)' is a value of \(shape.name.value)", range: value.wire.range)])
    }

    fileprivate static func unknownStatus(_ value: Located<String>, _ shape: Shape, hint: String?) -> Diagnostic {
        Diagnostic(
            id: "status-unknown", "'\(value.value)' is not a value of \(shape.name.value)", at: value.range,
            hint: hint)
    }

    fileprivate static func statusNotEnum(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "status-not-enum", "the status field '\(field.name)' must be of an enum type", at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }

    fileprivate static func statusOptional(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "status-optional",
            "the status field '\(field.name)' must be required: an accepted call without a status says nothing",
            at: range, notes: [.init(message: "the field is here", range: field.range)])
    }
}
