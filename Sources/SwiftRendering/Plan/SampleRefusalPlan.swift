package import CodeTemplates

/// What is expected of an error.
package struct SampleRefusalPlan: Sendable {
    /// The codes, as literals.
    package var code: TemplateText
    package var subCode: TemplateText
    /// What it did to the money, where that is not nothing.
    package var effect: TemplateText?
    /// What is to be done about it.
    package var next: TemplateText
}

extension SampleRefusalPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleRefusalPlan>("sampleRefusal")
        .text("code", \.code)
        .text("subCode", \.subCode)
        .optionalText("effect", \.effect)
        .text("next", \.next)
}
