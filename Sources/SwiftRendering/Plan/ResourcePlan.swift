package import CodeTemplates

/// The type that carries a resource's calls.
package struct ResourcePlan: Sendable {
    package var service: TemplateText
    package var type: TemplateText
    /// The type with its service in front.
    package var namespace: TemplateText
    /// The protocol of its calls.
    package var calls: TemplateText
    package var accessor: TemplateText
    package var doc: [TemplateText]
    package var operations: [OperationPlan]
    package var notices: [NoticePlan]
}

extension ResourcePlan: TemplateContext {
    package static let schema = TemplateSchema<ResourcePlan>("resource")
        .text("service", \.service)
        .text("type", \.type)
        .text("namespace", \.namespace)
        .text("calls", \.calls)
        .text("accessor", \.accessor)
        .texts("doc", \.doc)
        .list("operations", \.operations)
        .list("notices", \.notices)
}
