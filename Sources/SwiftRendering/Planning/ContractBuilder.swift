import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what the runtime must know of a call.
struct ContractBuilder {
    let model: Model
    let names: TypeNames

    func plan(_ operation: Operation) -> ContractPlan {
        let method = operation.openPlatform?.method?.value ?? operation.presetFunction?.method?.value
        let request = model.structure(of: operation.request)
        let reply = model.structure(of: operation.response)
        let key = operation.idempotencyKey.flatMap { request?.field(named: $0.value)?.wire }
        let codes = operation.replyCodes
        let hasUsualCodes = operation.successCodes == Operation.usualSuccessCodes
        return ContractPlan(
            id: .literal(operation.id), method: method.map { .literal($0) } ?? "nil",
            effect: .identifier(operation.effect.rawValue), idempotencyKey: key.map { .literal($0) },
            hasEcho: !operation.echo.isEmpty,
            echo: EchoBuilder(model: model, request: request, reply: reply).plan(operation.echo),
            successCodes: hasUsualCodes ? nil : .literals(operation.successCodes),
            pendingCodes: operation.mayBePending ? codes.map { .literals($0.pending.map(\.value)) } : nil,
            codeIsOptional: codes?.optional?.value == true || operation.isPage,
            status: operation.status.flatMap { plan($0, reply) }, statusIsCode: operation.status?.byCode != nil,
            errors: ListItem.list(errorTables(of: operation).map { names.reference(to: $0) }),
            isPage: operation.isPage,
            presetFunction: operation.isPage ? nil : operation.presetFunction?.name.map { .literal($0.value) },
            v3Verb: operation.openPlatform?.v3?.value == .get ? "get" : nil)
    }

    private func plan(_ status: StatusTable, _ reply: Structure?) -> StatusPlan? {
        guard let reply, let field = status.field.flatMap({ reply.field(named: $0.value) }) else { return nil }
        return StatusPlan(
            names: .literals(reply.spellings(of: field)),
            rows: status.states.map { "\(.literalBody($0.value.value)) \(.literalBody($0.meaning.value.rawValue))" },
            afterSuccess: status.afterSuccess.flatMap { plan($0, reply) },
            absent: status.absent.map { .identifier($0.value.rawValue) },
            mayReverse: .literals(status.mayReverse.map(\.from.value)))
    }

    private func plan(_ detail: StatusAfterSuccess, _ reply: Structure) -> AfterSuccessPlan? {
        guard let field = reply.field(named: detail.field.value) else { return nil }
        let rows = detail.states.map { "\($0.value.value) \($0.meaning.value.rawValue)" }.joined(separator: "\n")
        return AfterSuccessPlan(names: .literals(reply.spellings(of: field)), states: .literal(rows))
    }

    /// The operation's own table, then those it includes, nearest first.
    private func errorTables(of operation: Operation) -> [ErrorTableID] {
        var order = operation.errorTable.map { [$0] } ?? []
        var seen = Set(order)
        var next = 0
        while next < order.count {
            order += model[order[next]].includes.map(\.value).filter { seen.insert($0).inserted }
            next += 1
        }
        return order
    }
}
