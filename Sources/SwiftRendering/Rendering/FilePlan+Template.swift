package import CodeTemplates

extension FilePlan: TemplateContext {
    package static let shape = TemplateShape<FilePlan>("file")
        .optionalText("source") { $0.source }
        .text("access") { $0.access }
        .text("runtime") { $0.runtime }
        .texts("imports") { $0.imports }
        .flag("needsRuntime") { $0.needsRuntime }
        .list("services") { $0.services }
        .optional("resource") { $0.resource }
        .optionalText("namespace") { $0.namespace }
        .list("declarations") { $0.declarations }
}

extension ServicePlan: TemplateContext {
    package static let shape = TemplateShape<ServicePlan>("service")
        .text("type") { $0.type }
        .text("accessor") { $0.accessor }
        .texts("doc") { $0.doc }
}

extension ResourcePlan: TemplateContext {
    package static let shape = TemplateShape<ResourcePlan>("resource")
        .text("service") { $0.service }
        .text("type") { $0.type }
        .text("namespace") { $0.namespace }
        .text("accessor") { $0.accessor }
        .texts("doc") { $0.doc }
        .list("operations") { $0.operations }
}

extension DeclarationPlan: TemplateContext {
    package static let shape = TemplateShape<DeclarationPlan>("declaration")
        .flag("isFirst") { $0.isFirst }
        .optional("structure") { $0.structure }
        .optional("enumeration") { $0.enumeration }
        .optional("amount") { $0.amount }
        .optional("errorTable") { $0.errorTable }
}
