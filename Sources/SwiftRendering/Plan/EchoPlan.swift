package import CodeTemplates

/// A field that a reply or a notice must repeat, or that has one value.
package struct EchoPlan: Sendable {
    /// How the values are compared.
    package var label: TemplateText
    package var sent: TemplateText
    /// The name on a Serverless space, where it differs.
    package var space: TemplateText?
    package var sentScale: TemplateText?
    /// The names in the reply, as literals.
    package var returned: TemplateText
    package var returnedScale: TemplateText?
    package var isLast: Bool
}

extension EchoPlan: TemplateContext {
    package static let schema = TemplateSchema<EchoPlan>("echo")
        .text("label", \.label)
        .text("sent", \.sent)
        .optionalText("space", \.space)
        .optionalText("sentScale", \.sentScale)
        .text("returned", \.returned)
        .optionalText("returnedScale", \.returnedScale)
        .flag("isLast", \.isLast)
}
