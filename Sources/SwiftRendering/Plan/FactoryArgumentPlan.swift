package import CodeTemplates

/// An argument of the memberwise initialiser.
package struct FactoryArgumentPlan: Sendable {
    package var label: TemplateText
    /// The enum that the value is of; nil for a value that is passed on.
    package var enumeration: TemplateText?
    package var value: TemplateText
    package var isLast: Bool
}

extension FactoryArgumentPlan: TemplateContext {
    package static let schema = TemplateSchema<FactoryArgumentPlan>("argument")
        .text("label", \.label)
        .optionalText("enumeration", \.enumeration)
        .text("value", \.value)
        .flag("isLast", \.isLast)
}
