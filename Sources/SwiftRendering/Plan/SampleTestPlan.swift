package import CodeTemplates

/// The test of one sample.
package struct SampleTestPlan: Sendable {
    package var isFirst: Bool
    /// The call and the sample's name, as a literal.
    package var title: TemplateText
    package var function: TemplateText
    package var operation: TemplateText
    package var request: SampleRequestPlan?
    package var reply: SampleReplyPlan?
}

extension SampleTestPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleTestPlan>("sampleTest")
        .flag("isFirst", \.isFirst)
        .text("title", \.title)
        .text("function", \.function)
        .text("operation", \.operation)
        .optional("request", \.request)
        .optional("reply", \.reply)
}
