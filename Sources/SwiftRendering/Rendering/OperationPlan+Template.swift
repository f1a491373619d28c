package import CodeTemplates

extension OperationPlan: TemplateContext {
    package static let shape = TemplateShape<OperationPlan>("operation")
        .text("type", \.type)
        .text("id", \.id)
        .text("method", \.method)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
        .list("options", \.options)
        .flag("hasOptions", isFilled: \.options)
        .flag("canResend", \.canResend)
        .optional("settling", \.settling)
        .optional("contract") { $0.contract }
        .optional("request", \.request)
        .optional("response", \.response)
        .optionalText("requestType", \.requestType)
        .optionalText("responseType", \.responseType)
        .text("errorCodeType", \.errorCodeType)
}

extension OptionPlan: TemplateContext {
    package static let shape = TemplateShape<OptionPlan>("option")
        .text("name", \.name)
        .flag("isRequired", \.isRequired)
        .text("doc", \.doc)
        .text("arguments", \.arguments)
}

extension SettlingPlan: TemplateContext {
    package static let shape = TemplateShape<SettlingPlan>("settling")
        .text("operation", \.operation)
        .text("request", \.request)
        .texts("arguments", \.arguments)
        .optionalText("echo", \.echo)
        .text("doc", \.doc)
}

extension ContractPlan: TemplateContext {
    package static let shape = TemplateShape<ContractPlan>("contract")
        .text("id", \.id)
        .text("method", \.method)
        .text("effect", \.effect)
        .optionalText("idempotencyKey", \.idempotencyKey)
        .optionalText("echo", \.echo)
        .optionalText("successCodes", \.successCodes)
        .optionalText("pendingCodes", \.pendingCodes)
        .optionalText("codeIsOptional", \.codeIsOptional)
        .optional("status", \.status)
        .flag("statusIsCode", \.statusIsCode)
        .text("errors", \.errors)
        .optionalText("kind", \.kind)
        .optionalText("v3Verb", \.v3Verb)
}

extension StatusPlan: TemplateContext {
    package static let shape = TemplateShape<StatusPlan>("status")
        .text("field", \.field)
        .texts("rows", \.rows)
        .optionalText("afterSuccess", \.afterSuccess)
        .optionalText("absent", \.absent)
        .text("mayReverse", \.mayReverse)
}
