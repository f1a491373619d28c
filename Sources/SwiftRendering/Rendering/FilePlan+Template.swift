package import CodeTemplates

extension FilePlan: TemplateContext {
    package static let schema = TemplateSchema<FilePlan>("file")
        .optionalText("source", \.source)
        .text("access", \.access)
        .text("runtime", \.runtime)
        .texts("imports", \.imports)
        .flag("needsRuntime", \.needsRuntime)
        .list("services", \.services)
        .optional("resource", \.resource)
        .optionalText("namespace", \.namespace)
        .list("declarations", \.declarations)
}

extension ServicePlan: TemplateContext {
    package static let schema = TemplateSchema<ServicePlan>("service")
        .text("type", \.type)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
}

extension ResourcePlan: TemplateContext {
    package static let schema = TemplateSchema<ResourcePlan>("resource")
        .text("service", \.service)
        .text("type", \.type)
        .text("namespace", \.namespace)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
        .list("operations", \.operations)
}

extension DeclarationPlan: TemplateContext {
    package static let schema = TemplateSchema<DeclarationPlan>("declaration")
        .flag("isFirst", \.isFirst)
        .optional("structure", \.structure)
        .optional("enumeration", \.enumeration)
        .optional("amount", \.amount)
        .optional("errorTable", \.errorTable)
}
