package import CodeTemplates

/// The call that tells what became of a lost one.
package struct SettlingPlan: Sendable {
    package var operation: TemplateText
    package var request: TemplateText
    package var arguments: [SettlingArgumentPlan]
    package var hasEcho: Bool
    /// What the answer must repeat of the call.
    package var echo: [EchoPlan]
    package var doc: TemplateText
}

extension SettlingPlan: TemplateContext {
    package static let schema = TemplateSchema<SettlingPlan>("settling")
        .text("operation", \.operation)
        .text("request", \.request)
        .list("arguments", \.arguments)
        .flag("hasEcho", \.hasEcho)
        .list("echo", \.echo)
        .text("doc", \.doc)
}
