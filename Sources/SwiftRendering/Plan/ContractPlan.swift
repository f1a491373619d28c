package import CodeTemplates

/// What the runtime must know of a call; what is nil or false is left to its default.
package struct ContractPlan: Sendable {
    package var id: TemplateText
    /// The method of the Open Platform, as a literal or nil.
    package var method: TemplateText
    package var effect: TemplateText
    package var idempotencyKey: TemplateText?
    /// Whether a repeat does no more than a single call although the platform knows no key.
    package var isIdempotent: Bool
    /// The seconds for which the platform remembers a key.
    package var keyRetention: TemplateText?
    package var hasEcho: Bool
    package var echo: [EchoPlan]
    /// Codes as literals.
    package var successCodes: TemplateText?
    /// Codes as literals.
    package var pendingCodes: TemplateText?
    package var codeIsOptional: Bool
    package var status: StatusPlan?
    /// Whether the code alone says what became of the call.
    package var statusIsCode: Bool
    /// The types that have error tables, nearest first.
    package var errors: [ListItem]
    /// The kind of a page.
    package var page: TemplateText?
    package var presetFunction: TemplateText?
    /// The verb of the gateway's third version; nil for POST.
    package var v3Verb: TemplateText?
}

extension ContractPlan: TemplateContext {
    package static let schema = TemplateSchema<ContractPlan>("contract")
        .text("id", \.id)
        .text("method", \.method)
        .text("effect", \.effect)
        .optionalText("idempotencyKey", \.idempotencyKey)
        .flag("isIdempotent", \.isIdempotent)
        .optionalText("keyRetention", \.keyRetention)
        .flag("hasEcho", \.hasEcho)
        .list("echo", \.echo)
        .optionalText("successCodes", \.successCodes)
        .optionalText("pendingCodes", \.pendingCodes)
        .flag("codeIsOptional", \.codeIsOptional)
        .optional("status", \.status)
        .flag("statusIsCode", \.statusIsCode)
        .list("errors", \.errors)
        .optionalText("page", \.page)
        .optionalText("presetFunction", \.presetFunction)
        .optionalText("v3Verb", \.v3Verb)
}
