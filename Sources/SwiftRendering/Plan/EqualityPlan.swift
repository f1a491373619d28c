package import CodeTemplates

/// A field that a rule compares with a value.
package struct EqualityPlan: Sendable {
    package var name: TemplateText
    package var isRequired: Bool
    /// The value on the wire, as a literal.
    package var value: TemplateText
}

extension EqualityPlan: TemplateContext {
    package static let schema = TemplateSchema<EqualityPlan>("equality")
        .text("name", \.name)
        .flag("isRequired", \.isRequired)
        .text("value", \.value)
}
