/// A type whose values a template can render: it declares the names that templates may use.
///
///     extension FieldPlan: TemplateContext {
///         package static let shape = TemplateShape<FieldPlan>("field")
///             .text("name") { $0.name }
///             .flag("isOptional") { $0.isOptional }
///             .texts("docLines") { $0.docLines }
///             .list("fields") { $0.fields }
///             .optional("rule") { $0.rule }
///     }
package protocol TemplateContext: SendableMetatype {
    /// The names that templates may use inside a value of this type; declare it as a `static let`.
    static var shape: TemplateShape<Self> { get }
}
