package import CodeTemplates

/// One documented value.
package struct EnumValuePlan: Sendable {
    package var name: TemplateText
    package var literal: TemplateText
    package var doc: [TemplateText]
    /// What a warning says, as a literal.
    package var deprecation: TemplateText?
}

extension EnumValuePlan: TemplateContext {
    package static let schema = TemplateSchema<EnumValuePlan>("value")
        .text("name", \.name)
        .text("literal", \.literal)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
}
