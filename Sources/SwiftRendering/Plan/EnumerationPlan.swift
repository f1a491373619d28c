package import CodeTemplates

/// An open enum with its documented values.
package struct EnumerationPlan: Sendable {
    package var type: TemplateText
    package var doc: [TemplateText]
    package var values: [EnumValuePlan]
    /// What stands on the wire for each of them, as literals.
    package var known: TemplateText?
}

extension EnumerationPlan: TemplateContext {
    package static let schema = TemplateSchema<EnumerationPlan>("enumeration")
        .text("type", \.type)
        .texts("doc", \.doc)
        .list("values", \.values)
        .optionalText("known", \.known)
}
