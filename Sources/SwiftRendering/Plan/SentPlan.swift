package import CodeTemplates

/// How a struct is made by a caller and written.
package struct SentPlan: Sendable {
    /// Whether nothing is above it in the struct.
    package var isFirst: Bool
    /// Whether the initialiser checks anything.
    package var isChecked: Bool
    /// Whether the struct is received as well, and so keeps what came.
    package var isReceived: Bool
    /// What messages call the struct, as a literal.
    package var label: TemplateText
    /// The memberwise initialiser is hidden behind factories.
    package var factories: [FactoryPlan]
    package var hasFactories: Bool
    package var parameters: [ParameterPlan]
    package var hasParameters: Bool
    package var checks: [CheckPlan]
    package var rules: [RulePlan]
    package var assignments: [AssignmentPlan]
    package var writes: [WritePlan]
    package var constants: [ConstantPlan]
}

extension SentPlan: TemplateContext {
    package static let schema = TemplateSchema<SentPlan>("sent")
        .flag("isFirst", \.isFirst)
        .flag("isChecked", \.isChecked)
        .flag("isReceived", \.isReceived)
        .text("label", \.label)
        .list("factories", \.factories)
        .flag("hasFactories", \.hasFactories)
        .list("parameters", \.parameters)
        .flag("hasParameters", \.hasParameters)
        .list("checks", \.checks)
        .list("rules", \.rules)
        .list("assignments", \.assignments)
        .list("writes", \.writes)
        .list("constants", \.constants)
}
