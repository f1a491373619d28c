package import CodeTemplates

/// A value given beside the request.
package struct OptionPlan: Sendable {
    package var name: TemplateText
    package var isRequired: Bool
    package var doc: TemplateText
    /// The name of the gateway's parameter, as a literal or nil.
    package var gateway: TemplateText
    /// The names that lead to it on a Serverless space, as literals.
    package var path: TemplateText
    /// How long it may be.
    package var maximum: TemplateText?
}

extension OptionPlan: TemplateContext {
    package static let schema = TemplateSchema<OptionPlan>("option")
        .text("name", \.name)
        .flag("isRequired", \.isRequired)
        .text("doc", \.doc)
        .text("gateway", \.gateway)
        .text("path", \.path)
        .optionalText("maximum", \.maximum)
}
