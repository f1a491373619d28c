package import CodeTemplates

/// The accessor of a service and the type behind it.
package struct ServicePlan: Sendable {
    package var type: TemplateText
    package var accessor: TemplateText
    package var doc: [TemplateText]
}

extension ServicePlan: TemplateContext {
    package static let schema = TemplateSchema<ServicePlan>("service")
        .text("type", \.type)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
}
