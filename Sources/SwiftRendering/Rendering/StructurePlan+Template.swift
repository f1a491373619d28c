package import CodeTemplates

extension StructurePlan: TemplateContext {
    package static let schema = TemplateSchema<StructurePlan>("structure")
        .text("type", \.type)
        .texts("doc", \.doc)
        .text("conformances", \.conformances)
        .list("properties", \.properties)
        .optional("sent", \.sent)
        .optional("received", \.received)
        .optionalText("methodProperty", \.methodProperty)
}

extension PropertyPlan: TemplateContext {
    package static let schema = TemplateSchema<PropertyPlan>("property")
        .text("name", \.name)
        .text("type", \.type)
        .texts("doc", \.doc)
        .optional("deprecated", \.deprecated)
}

extension DeprecatedPlan: TemplateContext {
    package static let schema = TemplateSchema<DeprecatedPlan>("deprecated")
        .text("attribute", \.attribute)
        .text("storage", \.storage)
}

extension SentPlan: TemplateContext {
    package static let schema = TemplateSchema<SentPlan>("sent")
        .flag("isFirst", \.isFirst)
        .flag("isChecked", \.isChecked)
        .text("label", \.label)
        .list("factories", \.factories)
        .flag("hasFactories", \.hasFactories)
        .list("parameters", \.parameters)
        .flag("hasParameters", \.hasParameters)
        .texts("assignments", \.assignments)
        .texts("checks", \.checks)
        .texts("writes", \.writes)
}

extension ParameterPlan: TemplateContext {
    package static let schema = TemplateSchema<ParameterPlan>("parameter")
        .text("label", \.label)
        .text("name", \.name)
        .text("type", \.type)
        .flag("isOptional", \.isOptional)
        .optionalText("doc", \.doc)
        .flag("isLast", \.isLast)
}

extension FactoryPlan: TemplateContext {
    package static let schema = TemplateSchema<FactoryPlan>("factory")
        .text("name", \.name)
        .texts("doc", \.doc)
        .list("parameters", \.parameters)
        .text("arguments", \.arguments)
}

extension ReceivedPlan: TemplateContext {
    package static let schema = TemplateSchema<ReceivedPlan>("received")
        .texts("reads", \.reads)
}
