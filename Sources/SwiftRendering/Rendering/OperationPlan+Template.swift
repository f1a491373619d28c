package import CodeTemplates

extension OperationPlan: TemplateContext {
    package static let shape = TemplateShape<OperationPlan>("operation")
        .text("type") { $0.type }
        .text("id") { $0.id }
        .text("method") { $0.method }
        .texts("doc") { $0.doc }
        .optionalText("deprecation") { $0.deprecation }
        .list("options") { $0.options }
        .flag("hasOptions") { !$0.options.isEmpty }
        .flag("canResend") { $0.canResend }
        .optional("settling") { $0.settling }
        .optional("contract") { $0.contract }
        .optional("request") { $0.request }
        .optional("response") { $0.response }
        .optionalText("requestType") { $0.requestType }
        .optionalText("responseType") { $0.responseType }
        .text("errorCodeType") { $0.errorCodeType }
}

extension OptionPlan: TemplateContext {
    package static let shape = TemplateShape<OptionPlan>("option")
        .text("name") { $0.name }
        .text("doc") { $0.doc }
        .text("arguments") { $0.arguments }
}

extension SettlingPlan: TemplateContext {
    package static let shape = TemplateShape<SettlingPlan>("settling")
        .text("operation") { $0.operation }
        .text("request") { $0.request }
        .texts("arguments") { $0.arguments }
        .optionalText("echo") { $0.echo }
        .text("doc") { $0.doc }
}

extension ContractPlan: TemplateContext {
    package static let shape = TemplateShape<ContractPlan>("contract")
        .text("id") { $0.id }
        .text("method") { $0.method }
        .text("effect") { $0.effect }
        .optionalText("idempotencyKey") { $0.idempotencyKey }
        .optionalText("echo") { $0.echo }
        .optionalText("successCodes") { $0.successCodes }
        .optionalText("pendingCodes") { $0.pendingCodes }
        .optionalText("codeIsOptional") { $0.codeIsOptional }
        .optional("status") { $0.status }
        .flag("statusIsCode") { $0.statusIsCode }
        .text("errors") { $0.errors }
        .optionalText("kind") { $0.kind }
}

extension StatusPlan: TemplateContext {
    package static let shape = TemplateShape<StatusPlan>("status")
        .text("field") { $0.field }
        .texts("rows") { $0.rows }
        .optionalText("afterSuccess") { $0.afterSuccess }
        .text("mayReverse") { $0.mayReverse }
}
