package import CodeTemplates

/// A check of one field in the initialiser.
package struct CheckPlan: Sendable {
    package var method: TemplateText
    /// What messages call the field, as a literal.
    package var label: TemplateText
    package var value: TemplateText
    package var minimum: TemplateText?
    package var maximum: TemplateText?
    /// A regular expression, as a literal.
    package var pattern: TemplateText?
    /// The currency beside an amount.
    package var currency: TemplateText?
    /// The values that may be sent, as literals.
    package var known: TemplateText?
}

extension CheckPlan: TemplateContext {
    package static let schema = TemplateSchema<CheckPlan>("check")
        .text("method", \.method)
        .text("label", \.label)
        .text("value", \.value)
        .optionalText("minimum", \.minimum)
        .optionalText("maximum", \.maximum)
        .optionalText("pattern", \.pattern)
        .optionalText("currency", \.currency)
        .optionalText("known", \.known)
}
