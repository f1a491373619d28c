package import CodeTemplates

/// A request amount with its own range.
package struct AmountPlan: Sendable {
    package var type: TemplateText
    package var doc: [TemplateText]
    /// The one field that uses it, as a literal, or nil.
    package var field: TemplateText
    package var name: TemplateText
    package var currency: TemplateText
    package var scale: TemplateText
    /// In the smallest unit.
    package var minimum: TemplateText
    /// In the smallest unit.
    package var maximum: TemplateText
}

extension AmountPlan: TemplateContext {
    package static let schema = TemplateSchema<AmountPlan>("amount")
        .text("type", \.type)
        .texts("doc", \.doc)
        .text("field", \.field)
        .text("name", \.name)
        .text("currency", \.currency)
        .text("scale", \.scale)
        .text("minimum", \.minimum)
        .text("maximum", \.maximum)
}
