package import CodeTemplates

/// A kind of notification: its content, and what the runtime must know of it.
package struct NoticePlan: Sendable {
    package var type: TemplateText
    package var doc: [TemplateText]
    package var id: TemplateText
    /// The parameter that names the kind: a case of the runtime's.
    package var kind: TemplateText
    /// What the platform writes there, as a literal.
    package var name: TemplateText
    package var status: StatusPlan?
    /// A content of its own; nil where it is a shared structure.
    package var content: StructurePlan?
    package var contentType: TemplateText?
}

extension NoticePlan: TemplateContext {
    package static let schema = TemplateSchema<NoticePlan>("notice")
        .text("type", \.type)
        .texts("doc", \.doc)
        .text("id", \.id)
        .text("kind", \.kind)
        .text("name", \.name)
        .optional("status", \.status)
        .optional("content", \.content)
        .optionalText("contentType", \.contentType)
}
