import SpecDiagnostics
import SpecLanguage

/// A notice that settles a call tells a status, repeats what names the call, and can be about it at all.
struct SettlingNotices: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let settling = operation.settlement?.notice, let id = settling.notice else { return }
        let notice = model[id]
        if notice.status?.field == nil { diagnostics.append(.withoutStatus(notice, at: settling.range)) }
        guard let request = model.structure(of: operation.request), let content = model.structure(of: notice.content)
        else { return }
        if !isNamed(operation, settling, request, model), !operation.misread.contains("settlement") {
            diagnostics.append(.withoutIdentifier(operation, notice, at: settling.range))
        }
        for condition in settling.conditions { check(condition, request, content, model, &diagnostics) }
    }

    /// Whether the notice repeats what the platform tells calls apart by: the key, or an identifier that is always sent.
    private func isNamed(
        _ operation: Operation, _ settling: SettlingNotice, _ request: Structure, _ model: Model
    ) -> Bool {
        let identifiers = settling.echo.compactMap { request.field(named: $0.sent.value) }
            .filter { model.echoKind(of: $0) == .text }
        if let key = operation.idempotencyKey { return identifiers.contains { $0.name == key.value } }
        return identifiers.contains(where: \.isRequired)
    }

    private func check(
        _ condition: NoticeCondition, _ request: Structure, _ content: Structure, _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) {
        guard let field = content.field(named: condition.field.value) else {
            diagnostics.append(.noSuchField(condition.field, in: content, of: "the notice"))
            return
        }
        let value = condition.value
        guard model.isText(field.type) else {
            if field.type != .unresolved { diagnostics.append(.conditionOfOtherType(field, at: condition.field.range)) }
            return
        }
        if case .shape(let id) = field.type, let values = model[id].enumValues,
            !values.contains(where: { $0.wire.value == value.value })
        {
            diagnostics.report(
                id: "settle-notice-value", "'\(value.value)' is not a value of \(model[id].name.value)",
                at: value.range, hint: diagnostics.didYouMean(value.value, among: values.map(\.wire.value)))
            return
        }
        guard let sent = request.constants.first(where: { $0.wire.value == field.wire }),
            case .text(let text) = sent.value.value, text != value.value
        else { return }
        diagnostics.report(
            id: "settle-notice-value",
            "the call sends '\(text)' as '\(field.wire)', and would be settled by notices with '\(value.value)'",
            at: value.range, notes: [.init(message: "sent here", range: sent.wire.range)])
    }
}

extension Diagnostic {
    fileprivate static func withoutStatus(_ notice: Notice, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-without-status", "the notice '\(notice.id)' does not say the payment's state", at: range,
            hint: "give it 'status: {field: …, states: {…}}' with the field that tells it, or leave out 'notice'",
            notes: [.init(message: "the notice is here", range: notice.range)])
    }

    fileprivate static func withoutIdentifier(
        _ operation: Operation, _ notice: Notice, at range: SourceRange
    ) -> Diagnostic {
        let name = operation.idempotencyKey?.value
        return Diagnostic(
            id: "settle-notice-unnamed",
            "nothing shows that a notice '\(notice.name)' is about this call and no other: it is not compared by "
                + (name.map { "the idempotency key '\($0)'" } ?? "an identifier that is always sent"),
            at: range, hint: "add 'echo: {\(name ?? "FIELD"): FIELD}' with the notice's field that repeats it")
    }

    fileprivate static func conditionOfOtherType(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-notice-value", "'when' compares strings and enums; '\(field.name)' is neither", at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }
}
