import SpecDiagnostics
import SpecSyntax

/// What to do about a code fits what the code says of the money, and no code says two things.
struct ErrorCodes: Rule {
    /// While money may have moved, nothing may be corrected and sent anew.
    private static let afterDoubt: Set<Document.NextStep> = [.query, .resendUnchanged, .slowDown, .stop]

    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for code in model.errorTables.flatMap(\.spec.codes) {
            check(code, &diagnostics)
            code.subCodes.forEach { check($0, &diagnostics) }
        }
        for operation in model.operations {
            guard let codes = operation.spec.replyCodes else { continue }
            for pending in codes.pending where codes.success.contains(where: { $0.value == pending.value }) {
                diagnostics.append(
                    Diagnostic(
                        id: "code-twice", "'\(pending.value)' cannot be both success and pending", at: pending.range))
            }
        }
    }

    private func check(_ code: Document.ErrorCode, _ diagnostics: inout [Diagnostic]) {
        guard let effect = code.effect, let next = code.next, effect.value != .none,
            !Self.afterDoubt.contains(next.value)
        else { return }
        diagnostics.append(
            Diagnostic(
                id: "next-after-doubt", "'\(next.value.rawValue)' would send anew what may have been carried out",
                at: next.range,
                hint: "with effect '\(effect.value.rawValue)': query, resendUnchanged, slowDown or stop",
                notes: [.init(message: "the effect is here", range: effect.range)]))
    }
}
