package import CodeTemplates

/// One call: its method on the resource, the type that describes it, and how an unknown outcome is settled.
package struct OperationPlan: Sendable {
    package var type: TemplateText
    /// Whether it is the first of its resource.
    package var isFirst: Bool
    /// `cloud.fund.b2cRedPacket.send`, for documentation.
    package var id: TemplateText
    package var method: TemplateText
    package var doc: [TemplateText]
    /// What a warning says of a deprecated call, as a literal.
    package var deprecation: TemplateText?
    package var options: [OptionPlan]
    package var hasOptions: Bool
    /// Whether the call can be written first and sent later.
    package var canPrepare: Bool
    /// Whether an unresolved call may be sent again unchanged.
    package var canResend: Bool
    /// Whether the call is a query whose state may not be final yet.
    package var canAwait: Bool
    /// Whether the request names the method, so that the caller says how it is settled.
    package var isByName: Bool
    /// Whether a repeat does no more than a single call although the platform knows no key.
    package var isIdempotent: Bool
    /// Whether no reply proves that it answers the call.
    package var isUnproven: Bool
    /// How the runtime makes numbers that fit the call's key, as arguments.
    package var orderNumbers: TemplateText?
    package var settling: SettlingPlan?
    package var noticeSettling: NoticeSettlingPlan?
    package var contract: ContractPlan
    /// A request of its own; nil when the request is a shared structure.
    package var request: StructurePlan?
    package var response: StructurePlan?
    package var requestType: TemplateText?
    package var responseType: TemplateText?
    package var errorCodeType: TemplateText
}

extension OperationPlan: TemplateContext {
    package static let schema = TemplateSchema<OperationPlan>("operation")
        .text("type", \.type)
        .flag("isFirst", \.isFirst)
        .text("id", \.id)
        .text("method", \.method)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
        .list("options", \.options)
        .flag("hasOptions", \.hasOptions)
        .flag("canPrepare", \.canPrepare)
        .flag("canResend", \.canResend)
        .flag("canAwait", \.canAwait)
        .flag("isByName", \.isByName)
        .flag("isIdempotent", \.isIdempotent)
        .flag("isUnproven", \.isUnproven)
        .optionalText("orderNumbers", \.orderNumbers)
        .optional("settling", \.settling)
        .optional("noticeSettling", \.noticeSettling)
        .value("contract", \.contract)
        .optional("request", \.request)
        .optional("response", \.response)
        .optionalText("requestType", \.requestType)
        .optionalText("responseType", \.responseType)
        .text("errorCodeType", \.errorCodeType)
}
