package import CodeTemplates

extension EnumerationPlan: TemplateContext {
    package static let schema = TemplateSchema<EnumerationPlan>("enumeration")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("values", \.values)
}

extension EnumValuePlan: TemplateContext {
    package static let schema = TemplateSchema<EnumValuePlan>("value")
        .text("name", \.name)
        .text("literal", \.literal)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
}

extension AmountPlan: TemplateContext {
    package static let schema = TemplateSchema<AmountPlan>("amount")
        .text("type", \.type)
        .texts("doc", \.doc)
        .text("limits", \.limits)
}

extension ErrorTablePlan: TemplateContext {
    package static let schema = TemplateSchema<ErrorTablePlan>("errorTable")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("codes", \.codes)
        .texts("rows", \.rows)
        .flag("hasOthers", \.hasOthers)
        .texts("others", \.others)
}
