package import CodeTemplates

/// What one generated file says.
package struct FilePlan: Sendable {
    /// Path below the output folder.
    package var path: String
    /// The spec it is made from, below the folder of specs; nil for a file made from all of them.
    package var source: TemplateText?
    /// `public`, `package` or `internal`.
    package var access: TemplateText
    /// What is in front of the name of a type of the runtime.
    package var runtime: TemplateText
    /// The lines that import the runtime.
    package var imports: [TemplateText]
    /// Whether the file imports the runtime.
    package var needsRuntime: Bool
    /// The services, in the file that declares them.
    package var services: [ServicePlan]
    package var resource: ResourcePlan?
    /// The service whose namespace holds the file's declarations.
    package var namespace: TemplateText?
    package var declarations: [DeclarationPlan]
}

extension FilePlan: TemplateContext {
    package static let schema = TemplateSchema<FilePlan>("file")
        .optionalText("source", \.source)
        .text("access", \.access)
        .text("runtime", \.runtime)
        .texts("imports", \.imports)
        .flag("needsRuntime", \.needsRuntime)
        .list("services", \.services)
        .optional("resource", \.resource)
        .optionalText("namespace", \.namespace)
        .list("declarations", \.declarations)
}
