import SpecDiagnostics
import SpecLanguage

/// What is compared between request and reply exists on both sides, as text or as an amount.
struct EchoedFields: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let request = model.structure(of: operation.request) else { return }
        if let reply = model.structure(of: operation.response) {
            checkKey(operation, request, reply, &diagnostics)
            for echo in operation.echo { check(echo, request, reply, model, &diagnostics) }
        }
        if let id = operation.settlingOperation, let answer = model.structure(of: model[id].response) {
            for echo in operation.settlement?.query?.echo ?? [] {
                check(echo, request, answer, model, &diagnostics)
            }
        }
        if let settling = operation.settlement?.notice, let id = settling.notice,
            let content = model.structure(of: model[id].content)
        {
            for echo in settling.echo { check(echo, request, content, of: "the notice", model, &diagnostics) }
        }
    }

    private func checkKey(
        _ operation: Operation, _ request: Structure, _ reply: Structure, _ diagnostics: inout [Diagnostic]
    ) {
        guard operation.effect == .movesMoney, operation.misread.isDisjoint(with: ["echo", "idempotencyKey"]),
            let key = operation.idempotencyKey, operation.keyNotRepeated == nil,
            let first = operation.echo.first, let field = request.field(named: key.value),
            !operation.echo.contains(where: { repeats($0, field, in: reply) })
        else { return }
        diagnostics.report(
            id: "echo-without-key", "the reply is not compared by the idempotency key '\(key.value)'",
            at: first.sent.range,
            hint: "add '\(key.value):' with the reply field of the same wire name; for a reply that has none, say why: "
                + "idempotencyKey: {is: \(key.value), notRepeated: REASON}")
    }

    private func repeats(_ echo: Echo, _ key: Field, in reply: Structure) -> Bool {
        echo.sent.value == key.name && reply.field(named: echo.returned.value)?.wire == key.wire
    }

    private func check(
        _ echo: Echo, _ request: Structure, _ reply: Structure, of what: String = "the reply", _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) {
        let sent = compared(echo.sent, request, of: "the request", model, &diagnostics)
        let returned = compared(echo.returned, reply, of: what, model, &diagnostics)
        guard let sent, let returned, sent.kind != returned.kind else { return }
        diagnostics.append(.echoOfOtherKind(sent.field, returned.field, at: echo.returned.range))
    }

    /// The field of a name and how it is compared; nil, and reported, for a field that is not there or is not compared.
    private func compared(
        _ name: Located<String>, _ structure: Structure, of what: String, _ model: Model,
        _ diagnostics: inout [Diagnostic]
    ) -> (field: Field, kind: EchoKind)? {
        guard let field = structure.field(named: name.value) else {
            diagnostics.append(.noSuchField(name, in: structure, of: what))
            return nil
        }
        if case .unresolved = field.type { return nil }
        guard let kind = model.echoKind(of: field) else {
            diagnostics.append(.notComparable(field, at: name.range))
            return nil
        }
        return (field, kind)
    }
}

extension Diagnostic {
    fileprivate static func notComparable(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "echo-not-text", "'\(field.name)' is no string and no amount, so it cannot be compared", at: range)
    }

    fileprivate static func echoOfOtherKind(_ sent: Field, _ returned: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "echo-not-text",
            "'\(sent.name)' and '\(returned.name)' are not both strings, or amounts of one currency", at: range)
    }
}
