package import CodeTemplates

extension StructurePlan: TemplateContext {
    package static let shape = TemplateShape<StructurePlan>("structure")
        .text("type") { $0.type }
        .texts("doc") { $0.doc }
        .text("conformances") { $0.conformances }
        .list("properties") { $0.properties }
        .optional("sent") { $0.sent }
        .optional("received") { $0.received }
        .optionalText("methodProperty") { $0.methodProperty }
}

extension PropertyPlan: TemplateContext {
    package static let shape = TemplateShape<PropertyPlan>("property")
        .text("name") { $0.name }
        .text("type") { $0.type }
        .texts("doc") { $0.doc }
}

extension SentPlan: TemplateContext {
    package static let shape = TemplateShape<SentPlan>("sent")
        .flag("isFirst") { $0.isFirst }
        .flag("isChecked") { $0.isChecked }
        .text("label") { $0.label }
        .list("factories") { $0.factories }
        .flag("hasFactories") { $0.hasFactories }
        .list("parameters") { $0.parameters }
        .flag("hasParameters") { !$0.parameters.isEmpty }
        .texts("assignments") { $0.assignments }
        .texts("checks") { $0.checks }
        .texts("writes") { $0.writes }
}

extension ParameterPlan: TemplateContext {
    package static let shape = TemplateShape<ParameterPlan>("parameter")
        .text("label") { $0.label }
        .text("name") { $0.name }
        .text("type") { $0.type }
        .flag("isOptional") { $0.isOptional }
        .optionalText("doc") { $0.doc }
        .flag("isLast") { $0.isLast }
}

extension FactoryPlan: TemplateContext {
    package static let shape = TemplateShape<FactoryPlan>("factory")
        .text("name") { $0.name }
        .texts("doc") { $0.doc }
        .list("parameters") { $0.parameters }
        .text("arguments") { $0.arguments }
}

extension ReceivedPlan: TemplateContext {
    package static let shape = TemplateShape<ReceivedPlan>("received")
        .texts("reads") { $0.reads }
}
