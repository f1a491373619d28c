package import CodeTemplates

/// How a field is read from a reply.
package struct ReadPlan: Sendable {
    package var stored: TemplateText
    package var method: TemplateText
    package var isRequired: Bool
    /// Whether what was read is wrapped, so that it is not printed.
    package var isRedacted: Bool
    /// Its names on the wire, as literals.
    package var names: TemplateText
    /// How the elements of a list are read.
    package var element: TemplateText?
    /// How a single value is read, where that is not the usual way.
    package var form: TemplateText?
    package var money: MoneyPlan?
    /// Seconds east of GMT of a time's zone.
    package var offset: TemplateText?
    /// The enum of which a list has values.
    package var enumeration: TemplateText?
}

extension ReadPlan: TemplateContext {
    package static let schema = TemplateSchema<ReadPlan>("read")
        .text("stored", \.stored)
        .text("method", \.method)
        .flag("isRequired", \.isRequired)
        .flag("isRedacted", \.isRedacted)
        .text("names", \.names)
        .optionalText("element", \.element)
        .optionalText("form", \.form)
        .optional("money", \.money)
        .optionalText("offset", \.offset)
        .optionalText("enumeration", \.enumeration)
}
