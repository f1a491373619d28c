package import CodeTemplates

/// An argument of the settling call's request: a constant, or what was sent.
package struct SettlingArgumentPlan: Sendable {
    package var label: TemplateText
    package var constant: TemplateText?
    /// The names of a field that was sent, as literals.
    package var sent: TemplateText?
    /// The same of a field that may be missing.
    package var sentIfPresent: TemplateText?
    /// The enum that the value is of.
    package var enumeration: TemplateText?
    /// The enum that a value is of that may be missing.
    package var optionalEnumeration: TemplateText?
    package var isLast: Bool
}

extension SettlingArgumentPlan: TemplateContext {
    package static let schema = TemplateSchema<SettlingArgumentPlan>("argument")
        .text("label", \.label)
        .optionalText("constant", \.constant)
        .optionalText("sent", \.sent)
        .optionalText("sentIfPresent", \.sentIfPresent)
        .optionalText("enumeration", \.enumeration)
        .optionalText("optionalEnumeration", \.optionalEnumeration)
        .flag("isLast", \.isLast)
}
