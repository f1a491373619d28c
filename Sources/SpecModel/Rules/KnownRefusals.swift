import SpecDiagnostics
import SpecLanguage

/// What is not repeated at will says which refusals leave it undone: of others than the gateway's own nothing is known.
struct KnownRefusals: OperationRule {
    func check(_ operation: Operation, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard operation.statedEffect != nil, operation.errorTable == nil, !operation.misread.contains("errors") else {
            return
        }
        switch operation.effect {
        case .movesMoney: diagnostics.append(.moneyWithoutErrors(operation))
        case .changes, .anything:
            if operation.errorsUnknown == nil { diagnostics.append(.changesWithoutErrors(operation)) }
        case .reads: break
        }
    }
}

extension Diagnostic {
    fileprivate static func moneyWithoutErrors(_ operation: Operation) -> Diagnostic {
        Diagnostic(
            id: "mutating-without-errors", "'\(operation.name)' moves money and has no error table",
            at: operation.errorsUnknown?.range ?? operation.range,
            hint: "add 'errors:' with a table that says for each code what happened to the money")
    }

    fileprivate static func changesWithoutErrors(_ operation: Operation) -> Diagnostic {
        Diagnostic(
            .warning, id: "changes-without-errors",
            "'\(operation.name)' may change something and has no error table: but for the gateway's own codes, every refusal "
                + "leaves open whether it did",
            at: operation.range,
            hint: "add 'errors:' with a table of its sub_codes, or {unknown: REASON} where none are documented")
    }
}
