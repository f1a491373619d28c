package import CodeTemplates

/// A check of several fields in the initialiser.
package struct RulePlan: Sendable {
    package var id: TemplateText
    /// The field whose presence it depends on is there, as a condition.
    package var present: TemplateText?
    /// The field whose value it depends on.
    package var equals: EqualityPlan?
    package var isConditional: Bool
    /// Conditions that say which fields are there: all must hold.
    package var required: [ListItem]
    /// None must hold.
    package var forbidden: [ListItem]
    package var choice: ChoicePlan?
    /// The field whose text must match.
    package var match: MatchPlan?
    /// The fields that messages name, as literals.
    package var fields: [ListItem]
    package var message: TemplateText
}

extension RulePlan: TemplateContext {
    package static let schema = TemplateSchema<RulePlan>("rule")
        .text("id", \.id)
        .optionalText("present", \.present)
        .optional("equals", \.equals)
        .flag("isConditional", \.isConditional)
        .list("required", \.required)
        .list("forbidden", \.forbidden)
        .optional("choice", \.choice)
        .optional("match", \.match)
        .list("fields", \.fields)
        .text("message", \.message)
}
