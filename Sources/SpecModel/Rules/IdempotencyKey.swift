import SpecDiagnostics
import SpecLanguage

/// A call that moves money says whether a repeat is harmless, what its reply repeats and means, and how an unknown outcome
/// is settled.
struct IdempotencyKey: OperationRule {
    /// The keys that say what a repeat does.
    private static let keys = ["idempotencyKey", "idempotent"]

    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        checkKey(operation, model, &diagnostics)
        let isRepeatable = operation.idempotencyKey != nil || operation.idempotent != nil
        let saysNothing = operation.withoutKey == nil && operation.effect == .movesMoney
        if !isRepeatable, !saysNothing, operation.misread.isDisjoint(with: Self.keys),
            let settlement = operation.settlement, settlement.resendUnchanged != nil
        {
            diagnostics.append(.resendWithoutKey(operation, at: settlement.range))
        }
        // Of the link of a page `CallKinds` says that neither has a meaning.
        let isPage = operation.openPlatform?.pageExecution != nil
        if operation.effect == .reads, !isPage, isRepeatable || operation.settlement != nil {
            diagnostics.report(
                id: "reads-with-key", "'\(operation.name)' has the effect 'reads', and a key or a settlement",
                at: operation.statedEffect?.range ?? operation.range,
                hint: "what only reads may be repeated at will; if it moves money, say movesMoney")
        }
        guard operation.effect == .movesMoney else { return }
        let range = operation.range
        let misread = operation.misread
        if !isRepeatable, operation.withoutKey == nil, misread.isDisjoint(with: Self.keys) {
            diagnostics.append(.withoutKey(operation, at: range))
        }
        if operation.settlement?.resendUnchanged == nil, operation.settlement?.query == nil,
            operation.settlement?.byHand == nil, !misread.contains("settlement")
        {
            diagnostics.append(.withoutSettlement(operation, at: operation.settlement?.range ?? range))
        }
        if operation.status == nil, !misread.contains("status") {
            diagnostics.append(.withoutStatus(operation, at: range))
        }
        if operation.echo.isEmpty, operation.withoutEcho == nil, !misread.contains("echo") {
            diagnostics.append(.withoutEcho(operation, at: range))
        }
    }

    private func checkKey(_ operation: Operation, _ model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let key = operation.idempotencyKey, let request = model.structure(of: operation.request) else {
            return
        }
        guard let field = request.field(named: key.value) else {
            diagnostics.append(.noSuchField(Located(key.value, at: key.range), in: request, of: "the request"))
            return
        }
        if field.type != .scalar(.string) || !field.isRequired {
            diagnostics.append(.keyNotRequired(field, at: key.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func withoutKey(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "mutating-without-key", "'\(operation.name)' moves money and has no idempotency key", at: range,
            hint: "add 'idempotencyKey:' with the request field that makes a repeated call harmless, "
                + "or {none: REASON} if the platform knows none; 'idempotent: REASON' where it cannot be done twice")
    }

    fileprivate static func resendWithoutKey(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "resend-without-key",
            "'\(operation.name)' has no idempotency key, so sending it again could do it twice",
            at: range,
            hint: "settle it by a query, or leave it to people with 'settlement: {byHand: REASON}'; "
                + "where a repeat does no more than one call, say why: 'idempotent: REASON'")
    }

    fileprivate static func withoutSettlement(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "mutating-without-settlement",
            "'\(operation.name)' moves money and does not say how an unknown outcome is settled",
            at: range,
            hint: "add 'settlement:' with 'resendUnchanged' or a 'query' that needs nothing from the lost reply")
    }

    fileprivate static func withoutStatus(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "mutating-without-status",
            "'\(operation.name)' moves money and does not say what its reply's status means",
            at: range,
            hint: "add 'status:' with the reply field and the meaning of each of its values, or {byCode: REASON}")
    }

    fileprivate static func withoutEcho(_ operation: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "mutating-without-echo",
            "'\(operation.name)' moves money and no reply field is compared with the request",
            at: range,
            hint: "add 'echo:', so that a genuine answer to another call is not taken for this one's; "
                + "for replies that repeat nothing, say why: 'echo: {none: REASON}'")
    }

    fileprivate static func keyNotRequired(_ field: Field, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "key-not-required", "the idempotency key '\(field.name)' must be a required string", at: range,
            notes: [.init(message: "the field is here", range: field.range)])
    }
}
