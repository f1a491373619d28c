package import CodeTemplates

/// A struct that is sent, received, or both.
package struct StructurePlan: Sendable {
    package var type: TemplateText
    package var doc: [TemplateText]
    package var conformances: TemplateText
    package var properties: [PropertyPlan]
    package var sent: SentPlan?
    package var received: ReceivedPlan?
    /// The property that names the Open Platform method, when a field does.
    package var methodProperty: TemplateText?
}

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
