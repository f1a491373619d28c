import SpecDiagnostics
import SpecLanguage

/// A reply whose status counts demands nothing but what the status and the echo demand.
///
/// A required field that is missing makes a reply unreadable, and an unreadable reply leaves the outcome unknown: then a
/// field that merely informs would hide that money has moved.
struct RequiredOfReplies: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard operation.status != nil else { return }
        guard let reply = model.structure(of: operation.response), isReadable(operation, reply) else { return }
        let mayBePending = operation.replyCodes.map { !$0.pending.isEmpty } ?? false
        // Amounts are compared where they are, and may be absent.
        let echoed = operation.echo.map(\.returned.value)
        var demanded = Set(echoed.filter { reply.field(named: $0)?.type == .scalar(.string) })
        let mayBeAbsent = operation.status?.absent != nil
        if !mayBePending || mayBeAbsent, let field = operation.status?.field { demanded.insert(field.value) }
        for field in reply.fields where field.isRequired && !demanded.contains(field.name) {
            let isStatus = field.name == operation.status?.field?.value
            diagnostics.append(isStatus ? .statusOfPending(field, operation) : .informing(field, operation))
        }
    }

    /// Whether echo and status are what they should be; other rules say it where they are not.
    private func isReadable(_ operation: Operation, _ reply: Structure) -> Bool {
        let names = operation.echo.map(\.returned.value) + [operation.status?.field?.value].compactMap { $0 }
        return names.allSatisfy { reply.field(named: $0) != nil }
            && (operation.effect != .movesMoney || !operation.echo.isEmpty || operation.withoutEcho != nil)
    }
}

extension Diagnostic {
    fileprivate static func informing(_ field: Field, _ operation: Operation) -> Diagnostic {
        let isByCode = operation.status?.field == nil
        let canBeEchoed = operation.effect != .reads && field.type == .scalar(.string)
        return Diagnostic(
            id: "reply-required",
            "without '\(field.name)' a reply to '\(operation.name)' could not be read, and "
                + (isByCode ? "its code, which tells the status, would not count" : "its status would be lost"),
            at: field.range,
            hint: "leave out 'required'" + (canBeEchoed ? ", or compare it with the request by 'echo:'" : ""),
            notes: [
                .init(
                    message: isByCode ? "the code tells the status here" : "the status is said here",
                    range: operation.status?.range ?? field.range)
            ])
    }

    fileprivate static func statusOfPending(_ field: Field, _ operation: Operation) -> Diagnostic {
        Diagnostic(
            id: "reply-required",
            "a reply to '\(operation.name)' with a pending code may come without '\(field.name)'", at: field.range,
            hint: "leave out 'required'; a reply with another code is refused without it all the same")
    }
}
