import SpecDiagnostics
import SpecLanguage

/// Where no reply repeats the idempotency key, none has a field that would, and the query that settles the call asks for
/// the key; where a reply repeats nothing at all, there is such a query, or people settle the call.
struct UnrepeatedKeys: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        if let reason = operation.withoutEcho { checkSettlement(operation, reason, model, &diagnostics) }
        guard let reason = operation.keyNotRepeated ?? operation.withoutEcho, let name = operation.idempotencyKey,
            let request = model.structure(of: operation.request), let key = request.field(named: name.value)
        else { return }
        checkAbsence(of: key, operation, model, reason, &diagnostics)
        checkQuestion(operation, key, model, &diagnostics)
    }

    /// What a reply does not prove a query does, whose answer is tied to the call; or people find it out.
    private func checkSettlement(
        _ operation: Operation, _ reason: Located<String>, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        guard operation.effect == .movesMoney, let settlement = operation.settlement,
            !operation.misread.contains("settlement")
        else { return }
        guard let query = settlement.query else {
            if settlement.byHand == nil { diagnostics.append(.neverProven(operation, reason, at: settlement.range)) }
            return
        }
        guard operation.idempotencyKey == nil, let id = query.operation else { return }
        let asked = model[id]
        let repeated = Set(asked.echo.map(\.sent.value))
        let request = model.structure(of: operation.request)
        // Amounts tie nothing: many calls are about the same sum.
        let isTied =
            query.inputs.contains { $0.requestField != nil && repeated.contains($0.field.value) }
            || query.echo.contains { request?.field(named: $0.sent.value)?.type == .scalar(.string) }
        if !isTied { diagnostics.append(.answersAboutAnything(operation, asked, at: query.range)) }
    }

    /// The reply has no field that would repeat the key.
    private func checkAbsence(
        of key: Field, _ operation: Operation, _ model: Model, _ reason: Located<String>,
        _ diagnostics: inout [Diagnostic]
    ) {
        if let echo = operation.echo.first(where: { $0.sent.value == key.name }) {
            diagnostics.append(.comparedAllTheSame(key, reason, at: echo.sent.range))
        } else if let field = model.structure(of: operation.response)?.fields.first(where: {
            Self.isSpelled($0, as: key)
        }) {
            diagnostics.append(.repeatedAllTheSame(key, field, operation, reason))
        }
    }

    /// Whether one of a field's spellings is that of the key but for capitals and underscores.
    private static func isSpelled(_ field: Field, as key: Field) -> Bool {
        func letters(_ name: String) -> [UInt8] { name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") } }
        let names = [field.name, field.wire, field.space?.value ?? ""] + field.aliases.map(\.value)
        let sent = [key.wire, key.space?.value ?? key.wire].map(letters)
        return names.contains { sent.contains(letters($0)) }
    }

    private func checkQuestion(
        _ operation: Operation, _ key: Field, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        guard let query = operation.settlement?.query, let settlingID = operation.settlingOperation,
            let wanted = model.structure(of: model[settlingID].request)
        else { return }
        let settling = model[settlingID]
        let range = query.range
        guard let input = query.inputs.first(where: { $0.requestField?.value == key.name }) else {
            diagnostics.append(.askedForSomethingElse(operation, key, settling, wanted, at: range))
            return
        }
        let isTied =
            settling.echo.contains { $0.sent.value == input.field.value }
            || query.echo.contains { $0.sent.value == key.name }
        if !isTied { diagnostics.append(.answeredAboutSomethingElse(input.field, settling)) }
    }
}

extension Diagnostic {
    private static func stated(_ reason: Located<String>) -> Note {
        Note(message: "the reply is said not to repeat the key here", range: reason.range)
    }

    fileprivate static func comparedAllTheSame(
        _ key: Field, _ reason: Located<String>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "key-repeated", "the reply is said not to repeat '\(key.name)', and is compared by it here", at: range,
            hint: "remove it from 'echo:', or remove 'notRepeated'", notes: [stated(reason)])
    }

    fileprivate static func repeatedAllTheSame(
        _ key: Field, _ field: Field, _ operation: Operation, _ reason: Located<String>
    ) -> Diagnostic {
        let claim = operation.keyNotRepeated == nil ? "'none'" : "'notRepeated'"
        return Diagnostic(
            id: "key-repeated", "the reply is said not to repeat '\(key.name)', and has '\(field.wire)'",
            at: field.range,
            hint: "add '\(key.name): \(field.name)' to 'echo:' and remove \(claim), or remove the field",
            notes: [stated(reason)])
    }

    fileprivate static func neverProven(
        _ operation: Operation, _ reason: Located<String>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "settle-without-echo",
            "no reply proves that it answers '\(operation.name)', not even to a second sending: nothing would settle it",
            at: range, hint: "add a 'query' whose answer repeats what the call sent, or 'byHand: REASON'",
            notes: [stated(reason)])
    }

    fileprivate static func answersAboutAnything(
        _ operation: Operation, _ asked: Operation, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "settle-without-echo",
            "neither the reply to '\(operation.name)' nor the answer of '\(asked.id)' repeats anything of the call",
            at: range, hint: "give the query an 'echo:' of what it is asked for, or settle by another call",
            notes: [.init(message: "the settling call is here", range: asked.range)])
    }

    fileprivate static func askedForSomethingElse(
        _ operation: Operation, _ key: Field, _ settling: Operation, _ wanted: Structure, at range: SourceRange
    ) -> Diagnostic {
        let hint = wanted.field(wire: key.wire).map { "add '\($0.name): {request: \(key.name)}' to 'with:'" }
        return Diagnostic(
            id: "settle-without-key",
            "'\(settling.id)' is not asked for '\(key.name)', so it could answer about another '\(operation.name)'",
            at: range, hint: hint ?? "settle by a call that takes '\(key.wire)', or by resendUnchanged alone")
    }

    fileprivate static func answeredAboutSomethingElse(_ input: Located<String>, _ settling: Operation) -> Diagnostic {
        Diagnostic(
            id: "settle-without-key", "the answer of '\(settling.id)' is not compared by '\(input.value)'",
            at: input.range,
            hint: "add '\(input.value):' to the 'echo:' of that call, with the reply field that repeats it",
            notes: [.init(message: "the settling call is here", range: settling.range)])
    }
}
