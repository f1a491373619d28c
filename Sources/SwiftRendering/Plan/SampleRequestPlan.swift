package import CodeTemplates

/// How a sample's request is made, and what is expected to be sent for it.
package struct SampleRequestPlan: Sendable {
    /// The initialiser or factory.
    package var function: TemplateText
    package var isThrowing: Bool
    package var arguments: [ListItem]
    package var hasArguments: Bool
    /// Whether a Serverless space alone runs the call.
    package var isOfSpace: Bool
    /// The method of the call, as a literal.
    package var method: TemplateText?
    /// The JSON that is sent, as a literal.
    package var content: TemplateText?
    package var parameters: [SampleParameterPlan]
}

extension SampleRequestPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleRequestPlan>("sampleRequest")
        .text("function", \.function)
        .flag("isThrowing", \.isThrowing)
        .list("arguments", \.arguments)
        .flag("hasArguments", \.hasArguments)
        .flag("isOfSpace", \.isOfSpace)
        .optionalText("method", \.method)
        .optionalText("content", \.content)
        .list("parameters", \.parameters)
}
