package import CodeTemplates

/// Which reply field is the business status, and what its values mean.
package struct StatusPlan: Sendable {
    /// The field's name and its other spellings, as literals.
    package var names: TemplateText
    /// A value and its meaning, one a line of a string literal.
    package var rows: [TemplateText]
    package var afterSuccess: AfterSuccessPlan?
    /// What a reply without the field means; nil where that is not known.
    package var absent: TemplateText?
    /// Statuses as literals.
    package var mayReverse: TemplateText
}

extension StatusPlan: TemplateContext {
    package static let schema = TemplateSchema<StatusPlan>("status")
        .text("names", \.names)
        .texts("rows", \.rows)
        .optional("afterSuccess", \.afterSuccess)
        .optionalText("absent", \.absent)
        .text("mayReverse", \.mayReverse)
}
