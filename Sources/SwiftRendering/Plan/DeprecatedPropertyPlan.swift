package import CodeTemplates

/// How a deprecated property is declared.
///
/// Who reads it is warned, and the struct itself must not be: so it is in front of another that nobody else sees.
package struct DeprecatedPropertyPlan: Sendable {
    /// What the warning says, as a literal.
    package var message: TemplateText
    /// The name of the property that holds the value.
    package var storage: TemplateText
}

extension DeprecatedPropertyPlan: TemplateContext {
    package static let schema = TemplateSchema<DeprecatedPropertyPlan>("deprecated")
        .text("message", \.message)
        .text("storage", \.storage)
}
