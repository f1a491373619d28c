package import CodeTemplates

extension OperationPlan: TemplateContext {
    package static let shape = TemplateShape<OperationPlan>("operation")
        .text("type", \.type)
        .text("id", \.id)
        .text("method", \.method)
        .texts("doc", \.doc)
        .optionalText("deprecation") { $0.deprecation }
        .list("options", \.options)
        .flag("hasOptions") { !$0.options.isEmpty }
        .flag("canResend", \.canResend)
        .optional("settling") { $0.settling }
        .optional("contract") { $0.contract }
        .optional("request") { $0.request }
        .optional("response") { $0.response }
        .optionalText("requestType") { $0.requestType }
        .optionalText("responseType") { $0.responseType }
        .text("errorCodeType", \.errorCodeType)
}

extension OptionPlan: TemplateContext {
    package static let shape = TemplateShape<OptionPlan>("option")
        .text("name", \.name)
        .text("doc", \.doc)
        .text("arguments", \.arguments)
}

extension SettlingPlan: TemplateContext {
    package static let shape = TemplateShape<SettlingPlan>("settling")
        .text("operation", \.operation)
        .text("request", \.request)
        .texts("arguments", \.arguments)
        .optionalText("echo") { $0.echo }
        .text("doc", \.doc)
}

extension ContractPlan: TemplateContext {
    package static let shape = TemplateShape<ContractPlan>("contract")
        .text("id", \.id)
        .text("method", \.method)
        .text("effect", \.effect)
        .optionalText("idempotencyKey") { $0.idempotencyKey }
        .optionalText("echo") { $0.echo }
        .optionalText("successCodes") { $0.successCodes }
        .optionalText("pendingCodes") { $0.pendingCodes }
        .optionalText("codeIsOptional") { $0.codeIsOptional }
        .optional("status") { $0.status }
        .flag("statusIsCode", \.statusIsCode)
        .text("errors", \.errors)
        .optionalText("kind") { $0.kind }
        .optionalText("v3Verb") { $0.v3Verb }
}

extension StatusPlan: TemplateContext {
    package static let shape = TemplateShape<StatusPlan>("status")
        .text("field", \.field)
        .texts("rows", \.rows)
        .optionalText("afterSuccess") { $0.afterSuccess }
        .optionalText("absent") { $0.absent }
        .text("mayReverse", \.mayReverse)
}
