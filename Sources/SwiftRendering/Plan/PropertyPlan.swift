package import CodeTemplates

/// A stored property.
package struct PropertyPlan: Sendable {
    package var name: TemplateText
    package var type: TemplateText
    package var doc: [TemplateText]
    package var deprecated: DeprecatedPropertyPlan?
}

extension PropertyPlan: TemplateContext {
    package static let schema = TemplateSchema<PropertyPlan>("property")
        .text("name", \.name)
        .text("type", \.type)
        .texts("doc", \.doc)
        .optional("deprecated", \.deprecated)
}
