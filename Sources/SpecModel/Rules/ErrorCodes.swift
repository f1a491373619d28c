import SpecDiagnostics
import SpecLanguage

/// What to do about a code fits what the code says of the money, and no code says two things.
struct ErrorCodes: Rule, OperationRule {
    /// While money may have moved, nothing may be corrected and sent anew.
    private static let afterDoubt: Set<NextStep> = [.query, .resendUnchanged, .slowDown, .stop]

    /// Codes that the gateway accepts a call with: alone they say nothing of the money.
    static let accepting: Set<String> = ["10000", "10003"]

    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for code in model.errorTables.flatMap(\.codes) {
            if Self.accepting.contains(code.code.value), let effect = code.effect, effect.value != .unknown {
                diagnostics.append(.accepting(code.code, effect))
            }
            check(code.effect, code.next, &diagnostics)
            code.subCodes.forEach { check($0.effect, $0.next, &diagnostics) }
            code.otherSubCodes.forEach { check($0.effect, $0.next, &diagnostics) }
        }
    }

    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let codes = operation.replyCodes else { return }
        for pending in codes.pending where codes.success.contains(where: { $0.value == pending.value }) {
            diagnostics.report(
                id: "code-twice", "'\(pending.value)' cannot be both success and pending", at: pending.range)
        }
    }

    private func check(
        _ effect: Located<MoneyEffect>?, _ next: Located<NextStep>?, _ diagnostics: inout [Diagnostic]
    ) {
        guard let effect, let next, effect.value != .none, !Self.afterDoubt.contains(next.value) else { return }
        diagnostics.report(
            id: "next-after-doubt", "'\(next.value.rawValue)' would send anew what may have been carried out",
            at: next.range, hint: "with effect '\(effect.value.rawValue)': query, resendUnchanged, slowDown or stop",
            notes: [.init(message: "the effect is here", range: effect.range)])
    }
}

extension Diagnostic {
    fileprivate static func accepting(_ code: Located<String>, _ effect: Located<MoneyEffect>) -> Diagnostic {
        Diagnostic(
            id: "accepting-code",
            "'\(code.value)' accepts a call, so as an error it cannot have the effect '\(effect.value.rawValue)'",
            at: code.range, hint: "leave it out, or write 'effect: unknown' and 'next: query'",
            notes: [.init(message: "the effect is here", range: effect.range)])
    }
}
