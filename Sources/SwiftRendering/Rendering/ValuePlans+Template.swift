package import CodeTemplates

extension EnumerationPlan: TemplateContext {
    package static let shape = TemplateShape<EnumerationPlan>("enumeration")
        .text("type") { $0.type }
        .texts("doc") { $0.doc }
        .list("values") { $0.values }
}

extension EnumValuePlan: TemplateContext {
    package static let shape = TemplateShape<EnumValuePlan>("value")
        .text("name") { $0.name }
        .text("literal") { $0.literal }
        .texts("doc") { $0.doc }
        .optionalText("deprecation") { $0.deprecation }
}

extension AmountPlan: TemplateContext {
    package static let shape = TemplateShape<AmountPlan>("amount")
        .text("type") { $0.type }
        .texts("doc") { $0.doc }
        .text("limits") { $0.limits }
}

extension ErrorTablePlan: TemplateContext {
    package static let shape = TemplateShape<ErrorTablePlan>("errorTable")
        .text("type") { $0.type }
        .texts("doc") { $0.doc }
        .list("codes") { $0.codes }
        .texts("rows") { $0.rows }
}
