/// A type whose values a template can render: it declares the names that templates may use.
///
///     extension FieldPlan: TemplateContext {
///         package static let schema = TemplateSchema<FieldPlan>("field")
///             .text("name", \.name)
///             .flag("isOptional", \.isOptional)
///             .texts("documentation", \.documentation)
///             .list("fields", \.fields)
///             .optional("rule", \.rule)
///     }
package protocol TemplateContext: SendableMetatype {
    /// The names that templates may use inside a value of this type; declare it as a `static let`.
    static var schema: TemplateSchema<Self> { get }
}

// The schema of a value whose type is not known here.
extension TemplateContext {
    /// What messages call such a value.
    static var schemaName: String { schema.name }

    /// The members that the schema declares.
    static var members: [TemplateMember] { schema.members }
}
