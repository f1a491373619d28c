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
            isIdempotent: operation.idempotent != nil,
            hasEcho: !operation.echo.isEmpty,
            echo: EchoBuilder(model: model, request: request, reply: reply).plan(operation.echo),
            successCodes: hasUsualCodes ? nil : .literals(operation.successCodes),
            pendingCodes: operation.mayBePending ? codes.map { .literals($0.pending.map(\.value)) } : nil,
            codeIsOptional: codes?.optional?.value == true || operation.isPage,
            status: operation.status.flatMap { StatusBuilder.plan($0, in: reply) },
            statusIsCode: operation.status?.byCode != nil,
            errors: ListItem.list(errorTables(of: operation).map { names.reference(to: $0) }),
            isPage: operation.isPage,
            presetFunction: operation.isPage ? nil : operation.presetFunction?.name.map { .literal($0.value) },
            v3Verb: operation.openPlatform?.v3?.value == .get ? "get" : nil)
    }

    /// The operation's own table, then those it includes, nearest first.
    private func errorTables(of operation: Operation) -> [ErrorTableID] {
        var order: [ErrorTableID] = []
        var waiting = operation.errorTable.map { [$0] } ?? []
        while !waiting.isEmpty {
            let id = waiting.removeFirst()
            guard !order.contains(id) else { continue }
            order.append(id)
            waiting += model[id].includes.map(\.value)
        }
        return order
    }
}
