package import CodeTemplates

/// Fields of which one must be there.
package struct ChoicePlan: Sendable {
    /// Conditions that say which fields are there.
    package var terms: [ListItem]
    /// Whether no two must be there.
    package var isExclusive: Bool
}

extension ChoicePlan: TemplateContext {
    package static let schema = TemplateSchema<ChoicePlan>("choice")
        .list("terms", \.terms)
        .flag("isExclusive", \.isExclusive)
}
