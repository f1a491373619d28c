import SpecDiagnostics
import SpecSyntax

/// What is compared between request and reply exists on both sides, as text.
struct EchoedFields: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations {
            guard let request = model.structure(of: operation.request),
                let reply = model.structure(of: operation.response)
            else { continue }
            if operation.effect == .movesMoney, let key = operation.spec.idempotencyKey,
                let first = operation.spec.echo.first, let field = request.field(named: key.value),
                !operation.spec.echo.contains(where: { repeats($0, field, in: reply) })
            {
                diagnostics.append(
                    Diagnostic(
                        id: "echo-without-key", "the reply is not compared by the idempotency key '\(key.value)'",
                        at: first.sent.range, hint: "add '\(key.value):' with the reply field of the same wire name"))
            }
            for echo in operation.spec.echo {
                check(echo.sent, request, of: "the request", &diagnostics)
                check(echo.returned, reply, of: "the reply", &diagnostics)
            }
        }
    }

    private func repeats(_ echo: Document.Echo, _ key: Field, in reply: Structure) -> Bool {
        echo.sent.value == key.name && reply.field(named: echo.returned.value)?.wire == key.wire
    }

    private func check(
        _ name: Located<String>, _ structure: Structure, of what: String, _ diagnostics: inout [Diagnostic]
    ) {
        guard let field = structure.field(named: name.value) else {
            diagnostics.append(.noSuchField(name, in: structure, of: what))
            return
        }
        guard field.type != .string, field.type != .unresolved else { return }
        diagnostics.append(
            Diagnostic(id: "echo-not-text", "'\(field.name)' is no string, so it cannot be compared", at: name.range))
    }
}
