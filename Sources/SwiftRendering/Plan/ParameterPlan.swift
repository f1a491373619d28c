package import CodeTemplates

/// A parameter of an initialiser or factory.
package struct ParameterPlan: Sendable {
    /// Whether callers write no label.
    package var isBare: Bool
    package var name: TemplateText
    package var type: TemplateText
    package var isOptional: Bool
    package var isLast: Bool
}

extension ParameterPlan: TemplateContext {
    package static let schema = TemplateSchema<ParameterPlan>("parameter")
        .flag("isBare", \.isBare)
        .text("name", \.name)
        .text("type", \.type)
        .flag("isOptional", \.isOptional)
        .flag("isLast", \.isLast)
}
