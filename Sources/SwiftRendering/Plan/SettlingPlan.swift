package import CodeTemplates

/// The call that tells what became of a lost one.
package struct SettlingPlan: Sendable {
    package var operation: TemplateText
    package var request: TemplateText
    package var arguments: [SettlingArgumentPlan]
    package var hasEcho: Bool
    /// What the answer must repeat of the call.
    package var echo: [EchoPlan]
    /// What the answer's status means to the call, where it says so itself.
    package var status: StatusPlan?
    /// The same in words, for documentation.
    package var meanings: TemplateText?
    /// Whether the answer is held to anything that its own call does not say.
    package var hasContract: Bool
    package var doc: TemplateText
}

extension SettlingPlan: TemplateContext {
    package static let schema = TemplateSchema<SettlingPlan>("settling")
        .text("operation", \.operation)
        .text("request", \.request)
        .list("arguments", \.arguments)
        .flag("hasEcho", \.hasEcho)
        .list("echo", \.echo)
        .optional("status", \.status)
        .optionalText("meanings", \.meanings)
        .flag("hasContract", \.hasContract)
        .text("doc", \.doc)
}
