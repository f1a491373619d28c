package import CodeTemplates

/// What a sum of money counts.
package struct MoneyPlan: Sendable {
    package var currency: TemplateText
    package var scale: TemplateText
}

extension MoneyPlan: TemplateContext {
    package static let schema = TemplateSchema<MoneyPlan>("money")
        .text("currency", \.currency)
        .text("scale", \.scale)
}
