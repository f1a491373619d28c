package import CodeTemplates

/// A text that must match where the condition of its rule holds.
package struct MatchPlan: Sendable {
    package var name: TemplateText
    /// What messages call the field, as a literal.
    package var label: TemplateText
    /// A regular expression, as a literal.
    package var pattern: TemplateText
}

extension MatchPlan: TemplateContext {
    package static let schema = TemplateSchema<MatchPlan>("match")
        .text("name", \.name)
        .text("label", \.label)
        .text("pattern", \.pattern)
}
