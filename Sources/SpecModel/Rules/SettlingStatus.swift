import SpecDiagnostics
import SpecLanguage

/// A settling call has a status of its own: that a question was answered says nothing about the payment.
struct SettlingStatus: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard let query = operation.settlement?.query, let id = query.operation
        else { return }
        let settling = model[id]
        guard settling.status?.field == nil else { return }
        diagnostics.append(.withoutStatus(settling, at: query.range))
    }
}

extension Diagnostic {
    fileprivate static func withoutStatus(_ settling: Operation, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "settle-without-status",
            "the settling call '\(settling.id)' does not say the payment's state, only that the question was answered",
            at: range,
            hint:
                "give it 'status: {field: …, states: {…}}' with the reply field that tells it, or settle by another call",
            notes: [.init(message: "the settling call is here", range: settling.range)])
    }
}
