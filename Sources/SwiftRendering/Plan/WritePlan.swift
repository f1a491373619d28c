package import CodeTemplates

/// How a field is written to a request.
package struct WritePlan: Sendable {
    /// Whether the members of its value become members of the content.
    package var isSpread: Bool
    package var method: TemplateText
    /// The name on the wire, as a literal.
    package var wire: TemplateText
    package var name: TemplateText
    package var isRequired: Bool
    /// The member of the value that is written in its place.
    package var conversion: TemplateText?
    /// How the elements of a list are written.
    package var element: TemplateText?
    /// How a single value is written, where that is not the usual way.
    package var form: TemplateText?
    /// Seconds east of GMT of a time's zone.
    package var offset: TemplateText?
    /// The name on a Serverless space, where it differs.
    package var space: TemplateText?
}

extension WritePlan: TemplateContext {
    package static let schema = TemplateSchema<WritePlan>("write")
        .flag("isSpread", \.isSpread)
        .text("method", \.method)
        .text("wire", \.wire)
        .text("name", \.name)
        .flag("isRequired", \.isRequired)
        .optionalText("conversion", \.conversion)
        .optionalText("element", \.element)
        .optionalText("form", \.form)
        .optionalText("offset", \.offset)
        .optionalText("space", \.space)
}
