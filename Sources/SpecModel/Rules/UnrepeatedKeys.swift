import SpecDiagnostics
import SpecLanguage

/// A reply that does not repeat the idempotency key repeats another identifier, which is always sent; and the question
/// that settles such a call asks for the key.
struct UnrepeatedKeys: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let reason = operation.keyNotRepeated, let name = operation.idempotencyKey,
            let request = model.structure(of: operation.request), let key = request.field(named: name.value)
        else { return }
        checkAbsence(of: key, operation, model, reason, &diagnostics)
        if operation.effect == .movesMoney, !operation.misread.contains("echo") {
            checkIdentifiers(operation, request, model, reason, &diagnostics)
        }
        checkQuestion(operation, key, model, &diagnostics)
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
            diagnostics.append(.repeatedAllTheSame(key, field, reason))
        }
    }

    /// Whether one of a field's spellings is that of the key but for capitals and underscores.
    private static func isSpelled(_ field: Field, as key: Field) -> Bool {
        func letters(_ name: String) -> [UInt8] { name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") } }
        let names = [field.name, field.wire, field.space?.value ?? ""] + field.aliases.map(\.value)
        let sent = [key.wire, key.space?.value ?? key.wire].map(letters)
        return names.contains { sent.contains(letters($0)) }
    }

    /// Amounts tie nothing: many calls are about the same sum.
    private func checkIdentifiers(
        _ operation: Operation, _ request: Structure, _ model: Model, _ reason: Located<String>,
        _ diagnostics: inout [Diagnostic]
    ) {
        guard let first = operation.echo.first else { return }
        let fields = operation.echo.compactMap { request.field(named: $0.sent.value) }
        guard fields.count == operation.echo.count else { return }
        let identifiers = fields.filter { model.echoKind(of: $0) == .text }
        let names = Set(identifiers.map(\.name))
        if names.isEmpty {
            diagnostics.append(.noIdentifier(operation, reason, at: first.sent.range))
        } else if !identifiers.contains(where: \.isRequired), !request.choices.contains(where: names.isSuperset(of:)) {
            diagnostics.append(.mayBeAbsent(identifiers.map(\.name), reason, at: first.sent.range))
        }
    }

    private func checkQuestion(
        _ operation: Operation, _ key: Field, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        guard let query = operation.settlement?.query, let settlingID = operation.settlingOperation,
            let wanted = model.structure(of: model[settlingID].request)
        else { return }
        let settling = model[settlingID]
        let range = query.range
        let input = query.inputs.first { input in
            if case .request(let name) = input.origin { name.value == key.name } else { false }
        }
        guard let input else {
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

    fileprivate static func repeatedAllTheSame(_ key: Field, _ field: Field, _ reason: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "key-repeated", "the reply is said not to repeat '\(key.name)', and has '\(field.wire)'",
            at: field.range,
            hint: "add '\(key.name): \(field.name)' to 'echo:' and remove 'notRepeated', or remove the field",
            notes: [stated(reason)])
    }

    fileprivate static func noIdentifier(
        _ operation: Operation, _ reason: Located<String>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "echo-without-identifier",
            "the reply to '\(operation.name)' repeats neither its key nor another identifier: an equal sum is no proof",
            at: range,
            hint: "add to 'echo:' an identifier that is sent and repeated, such as the number of the trade",
            notes: [stated(reason)])
    }

    fileprivate static func mayBeAbsent(
        _ names: [String], _ reason: Located<String>, at range: SourceRange
    ) -> Diagnostic {
        let list = names.joined(separator: ", ")
        let hint =
            names.count == 1
            ? "make '\(list)' required"
            : "make one of them required, or add to the request's rules {id: …, atLeastOne: [\(list)]}"
        return Diagnostic(
            id: "echo-without-identifier",
            "a call may be sent without \(list), and its reply could then be compared with nothing", at: range,
            hint: hint, notes: [stated(reason)])
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
