import SpecDiagnostics
import SpecSyntax

/// A reply whose status counts demands nothing but what the status and the echo demand.
///
/// A required field that is missing makes a reply unreadable, and an unreadable reply leaves the outcome unknown: then a
/// field that merely informs would hide that money has moved.
struct RequiredOfReplies: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations where operation.spec.status != nil {
            guard let reply = model.structure(of: operation.response), isReadable(operation, reply) else { continue }
            let mayBePending = operation.spec.replyCodes.map { !$0.pending.isEmpty } ?? false
            // Amounts are compared where they are, and may be absent.
            let echoed = operation.spec.echo.map(\.returned.value)
            var demanded = Set(echoed.filter { reply.field(named: $0)?.type == .string })
            let mayBeAbsent = operation.spec.status?.absent != nil
            if !mayBePending || mayBeAbsent, let field = operation.spec.status?.field { demanded.insert(field.value) }
            for field in reply.fields where field.isRequired && !demanded.contains(field.name) {
                let isStatus = field.name == operation.spec.status?.field?.value
                diagnostics.append(isStatus ? .statusOfPending(field, operation) : .informing(field, operation))
            }
        }
    }

    /// Whether echo and status are what they should be; other rules say it where they are not.
    private func isReadable(_ operation: Operation, _ reply: Structure) -> Bool {
        let names = operation.spec.echo.map(\.returned.value) + [operation.spec.status?.field?.value].compactMap { $0 }
        return names.allSatisfy { reply.field(named: $0) != nil }
            && (operation.effect != .movesMoney || !operation.spec.echo.isEmpty)
    }
}

extension Diagnostic {
    fileprivate static func informing(_ field: Field, _ operation: Operation) -> Diagnostic {
        Diagnostic(
            id: "reply-required",
            "without '\(field.name)' a reply to '\(operation.name)' could not be read, and its status would be lost",
            at: field.range, hint: "leave out 'required', or compare it with the request by 'echo:'",
            notes: [.init(message: "the status is said here", range: operation.spec.status?.range ?? field.range)])
    }

    fileprivate static func statusOfPending(_ field: Field, _ operation: Operation) -> Diagnostic {
        Diagnostic(
            id: "reply-required",
            "a reply to '\(operation.name)' with a pending code may come without '\(field.name)'", at: field.range,
            hint: "leave out 'required'; a reply with another code is refused without it all the same")
    }
}
