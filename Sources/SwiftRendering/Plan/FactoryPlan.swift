package import CodeTemplates

/// A static function that makes one variant of a struct.
package struct FactoryPlan: Sendable {
    package var name: TemplateText
    package var doc: [TemplateText]
    package var parameters: [ParameterPlan]
    /// What the memberwise initialiser is given.
    package var arguments: [FactoryArgumentPlan]
}

extension FactoryPlan: TemplateContext {
    package static let schema = TemplateSchema<FactoryPlan>("factory")
        .text("name", \.name)
        .texts("doc", \.doc)
        .list("parameters", \.parameters)
        .list("arguments", \.arguments)
}
