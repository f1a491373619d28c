import SpecDiagnostics
import SpecLanguage

/// A reply that does not repeat an idempotency key repeats another identifier, which is always sent.
///
/// Amounts tie nothing: many calls are about the same sum.
struct EchoIdentifiers: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard operation.effect == .movesMoney, !operation.misread.contains("echo"),
            let reason = operation.keyNotRepeated ?? operation.idempotent, let first = operation.echo.first,
            let request = model.structure(of: operation.request)
        else { return }
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
}

extension Diagnostic {
    private static func stated(_ reason: Located<String>) -> Note {
        Note(message: "it is said here why no key is repeated", range: reason.range)
    }

    fileprivate static func noIdentifier(
        _ operation: Operation, _ reason: Located<String>, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            id: "echo-without-identifier",
            "the reply to '\(operation.name)' repeats neither a key nor another identifier: an equal sum is no proof",
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
}
