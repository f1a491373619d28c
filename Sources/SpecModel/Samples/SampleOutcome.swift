import SpecDiagnostics
package import SpecLanguage

/// What a spec says about the outcome of a call that has the reply of a sample.
package enum SampleOutcome: Equatable, Sendable {
    /// The call was accepted, and the business has come so far.
    case accepted(StatusMeaning)
    /// The call was certainly refused, and this is to be done about it.
    case rejected(NextStep)
    /// The platform reports an error that leaves open what became of the call.
    case unsettled(MoneyEffect, NextStep)
    /// An error of which the spec says nothing: the call is not accepted.
    case notAccepted
    /// The platform accepted a call, and the reply does not prove that it was this one, or does not tell its status.
    case unproven
}

extension Model {
    /// What the spec says about the outcome of a sample's reply; nil for a sample without one.
    package func outcome(of sample: Sample, in operation: Operation) -> SampleOutcome? {
        guard let reply = sample.reply, let structure = structure(of: operation.response) else { return nil }
        let code = (reply["code"] ?? reply["Code"])?.text
        let isPending = code.map { (operation.replyCodes?.pending ?? []).map(\.value).contains($0) } ?? false
        if let code, !isPending, !operation.successCodes.contains(code) {
            return refusal(code, reply["sub_code"]?.text ?? reply["subCode"]?.text, of: operation)
        }
        guard isProven(sample, reply, structure, operation) else { return .unproven }
        return isPending
            ? .accepted(.processing) : state(reply, structure, operation).map { .accepted($0) } ?? .unproven
    }

    private func refusal(_ code: String, _ subCode: String?, of operation: Operation) -> SampleOutcome {
        let tables = errorTables(of: operation).map { self[$0] }
        guard let row = tables.lazy.compactMap({ $0.entry(code, subCode) }).first else { return .notAccepted }
        let (effect, next) = (row.effect?.value ?? .unknown, row.next?.value ?? .query)
        return effect == .none ? .rejected(next) : .unsettled(effect, next)
    }

    /// Whether the reply repeats what ties it to the sample's request, or without one to some request.
    private func isProven(
        _ sample: Sample, _ reply: LocatedJSON, _ structure: Structure, _ operation: Operation
    ) -> Bool {
        if operation.echo.isEmpty { return operation.effect != .movesMoney }
        var isTied = false
        for echo in operation.echo {
            guard let sent = self.structure(of: operation.request)?.field(named: echo.sent.value),
                let returned = structure.field(named: echo.returned.value)
            else { continue }
            let isSent = sample.request.map { $0[sent.name]?.text != nil } ?? true
            let isReturned = structure.value(of: returned, in: reply)?.text != nil
            if case .amount = echoKind(of: sent) {
                isTied = isTied || isSent && isReturned
            } else if isSent, isReturned {
                isTied = true
            } else if isSent, sample.request != nil {
                return false
            }
        }
        return isTied
    }

    /// How far the business has come; nil where the reply does not tell and must.
    private func state(_ reply: LocatedJSON, _ structure: Structure, _ operation: Operation) -> StatusMeaning? {
        guard let status = operation.status else { return .notStated }
        if status.byCode != nil { return .succeeded }
        guard let field = status.field.flatMap({ structure.field(named: $0.value) }) else { return nil }
        guard let shown = structure.value(of: field, in: reply) else { return status.absent?.value }
        guard let meaning = status.states.first(where: { $0.value.value == shown.text })?.meaning.value else {
            return nil
        }
        guard meaning == .succeeded, let detail = status.afterSuccess,
            let text = structure.field(named: detail.field.value).flatMap({ structure.value(of: $0, in: reply) })?.text
        else { return meaning }
        return detail.states.first { $0.value.value == text }?.meaning.value
    }
}

extension ErrorTable {
    /// What the table says of a code and sub_code; nil where it does not list them.
    fileprivate func entry(_ code: String, _ subCode: String?) -> ErrorCode? {
        let row = codes.first { $0.code.value == code }
        guard let subCode else { return row }
        return row?.subCodes.first { $0.code.value == subCode }
    }
}
