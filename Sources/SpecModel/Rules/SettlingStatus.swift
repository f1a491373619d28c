import SpecDiagnostics
import SpecSyntax

/// A settling call has a status of its own: that a question was answered says nothing about the payment.
struct SettlingStatus: Rule {
    func check(_ model: Model, _ diagnostics: inout [Diagnostic]) {
        for operation in model.operations {
            guard let id = operation.settlingOperation, let query = operation.spec.settlement?.query?.operation
            else { continue }
            let settling = model[id]
            guard settling.spec.status?.field == nil else { continue }
            diagnostics.append(.withoutStatus(settling, at: query.range))
        }
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
            notes: [.init(message: "the settling call is here", range: settling.spec.name.range)])
    }
}
