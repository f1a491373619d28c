package import CodeTemplates

extension OperationPlan: TemplateContext {
    package static let schema = TemplateSchema<OperationPlan>("operation")
        .text("type", \.type)
        .text("id", \.id)
        .text("method", \.method)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
        .list("options", \.options)
        .flag("hasOptions", \.hasOptions)
        .flag("canResend", \.canResend)
        .optional("settling", \.settling)
        .value("contract", \.contract)
        .optional("request", \.request)
        .optional("response", \.response)
        .optionalText("requestType", \.requestType)
        .optionalText("responseType", \.responseType)
        .text("errorCodeType", \.errorCodeType)
}

extension OptionPlan: TemplateContext {
    package static let schema = TemplateSchema<OptionPlan>("option")
        .text("name", \.name)
        .flag("isRequired", \.isRequired)
        .text("doc", \.doc)
        .text("arguments", \.arguments)
}

extension SettlingPlan: TemplateContext {
    package static let schema = TemplateSchema<SettlingPlan>("settling")
        .text("operation", \.operation)
        .text("request", \.request)
        .texts("arguments", \.arguments)
        .optionalText("echo", \.echo)
        .text("doc", \.doc)
}

extension ContractPlan: TemplateContext {
    package static let schema = TemplateSchema<ContractPlan>("contract")
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
    package static let schema = TemplateSchema<StatusPlan>("status")
        .text("field", \.field)
        .texts("rows", \.rows)
        .optionalText("afterSuccess", \.afterSuccess)
        .optionalText("absent", \.absent)
        .text("mayReverse", \.mayReverse)
}
