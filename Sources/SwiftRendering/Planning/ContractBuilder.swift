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
            keyRetention: operation.settlement?.keyRetention?.hours.map { "\($0 * 3600)" },
            hasEcho: !operation.echo.isEmpty,
            echo: EchoBuilder(model: model, request: request, reply: reply).plan(operation.echo),
            successCodes: hasUsualCodes ? nil : .literals(operation.successCodes),
            pendingCodes: operation.mayBePending ? codes.map { .literals($0.pending.map(\.value)) } : nil,
            codeIsOptional: codes?.optional?.value == true || operation.isPage,
            status: operation.status.flatMap { StatusBuilder.plan($0, in: reply) },
            statusIsCode: operation.status?.byCode != nil,
            errors: ListItem.list(model.errorTables(of: operation).map { names.reference(to: $0) }),
            page: operation.page.map { $0.kind },
            presetFunction: operation.isPage ? nil : operation.presetFunction?.name.map { .literal($0.value) },
            v3Verb: operation.openPlatform?.v3?.value == .get ? "get" : nil)
    }
}

extension PageExecution {
    /// The kind of call that the runtime knows it as.
    fileprivate var kind: TemplateText {
        switch self {
        case .get: "page"
        case .post: "form"
        case .sdk: "orderString"
        }
    }

    /// The type of the runtime that is its answer.
    var response: TemplateText {
        switch self {
        case .get: "PageLink"
        case .post: "PageForm"
        case .sdk: "OrderString"
        }
    }

    /// What a caller reads of the answer.
    var doc: String {
        switch self {
        case .get: "The answer is a link for the person it is about; the gateway's is made without a request."
        case .post:
            "The answer is a form that the person's browser posts; it is made without a request, on a gateway alone."
        case .sdk:
            "The answer is an order string for Alipay's SDK in the person's app; it is made without a request, on a gateway alone."
        }
    }
}
