package import CodeTemplates

/// An open enum of error codes with its table.
package struct ErrorTablePlan: Sendable {
    package var type: TemplateText
    package var doc: [TemplateText]
    package var codes: [EnumValuePlan]
    /// One row a code: code, sub_code or a dash, effect, next step.
    package var rows: [TemplateText]
    /// One row for sub_codes that are not listed: code, how they begin or a dash, effect, next step.
    package var others: [TemplateText]
    package var hasOthers: Bool
}

extension ErrorTablePlan: TemplateContext {
    package static let schema = TemplateSchema<ErrorTablePlan>("errorTable")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("codes", \.codes)
        .texts("rows", \.rows)
        .texts("others", \.others)
        .flag("hasOthers", \.hasOthers)
}
