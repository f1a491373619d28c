package import CodeTemplates

/// How the initialiser keeps the value of a parameter.
package struct AssignmentPlan: Sendable {
    package var stored: TemplateText
    package var name: TemplateText
    /// Whether it is wrapped, so that it is not printed.
    package var isRedacted: Bool
    package var isRequired: Bool
    /// The member of the value that is kept in its place.
    package var conversion: TemplateText?
}

extension AssignmentPlan: TemplateContext {
    package static let schema = TemplateSchema<AssignmentPlan>("assignment")
        .text("stored", \.stored)
        .text("name", \.name)
        .flag("isRedacted", \.isRedacted)
        .flag("isRequired", \.isRequired)
        .optionalText("conversion", \.conversion)
}
