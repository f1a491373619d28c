package import CodeTemplates

extension EnumerationPlan: TemplateContext {
    package static let shape = TemplateShape<EnumerationPlan>("enumeration")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("values", \.values)
}

extension EnumValuePlan: TemplateContext {
    package static let shape = TemplateShape<EnumValuePlan>("value")
        .text("name", \.name)
        .text("literal", \.literal)
        .texts("doc", \.doc)
        .optionalText("deprecation", \.deprecation)
}

extension AmountPlan: TemplateContext {
    package static let shape = TemplateShape<AmountPlan>("amount")
        .text("type", \.type)
        .texts("doc", \.doc)
        .text("limits", \.limits)
}

extension ErrorTablePlan: TemplateContext {
    package static let shape = TemplateShape<ErrorTablePlan>("errorTable")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("codes", \.codes)
        .texts("rows", \.rows)
        .flag("hasOthers") { !$0.others.isEmpty }
        .texts("others", \.others)
}
