package import CodeTemplates

extension FilePlan: TemplateContext {
    package static let shape = TemplateShape<FilePlan>("file")
        .optionalText("source") { $0.source }
        .text("access", \.access)
        .text("runtime", \.runtime)
        .texts("imports", \.imports)
        .flag("needsRuntime", \.needsRuntime)
        .list("services", \.services)
        .optional("resource") { $0.resource }
        .optionalText("namespace") { $0.namespace }
        .list("declarations", \.declarations)
}

extension ServicePlan: TemplateContext {
    package static let shape = TemplateShape<ServicePlan>("service")
        .text("type", \.type)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
}

extension ResourcePlan: TemplateContext {
    package static let shape = TemplateShape<ResourcePlan>("resource")
        .text("service", \.service)
        .text("type", \.type)
        .text("namespace", \.namespace)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
        .list("operations", \.operations)
}

extension DeclarationPlan: TemplateContext {
    package static let shape = TemplateShape<DeclarationPlan>("declaration")
        .flag("isFirst", \.isFirst)
        .optional("structure") { $0.structure }
        .optional("enumeration") { $0.enumeration }
        .optional("amount") { $0.amount }
        .optional("errorTable") { $0.errorTable }
}
