package import CodeTemplates

/// What is expected of an accepted answer.
package struct SampleAnswerPlan: Sendable {
    /// How far the business has come.
    package var state: TemplateText
    /// What is expected of single fields, each a statement.
    package var expectations: [TemplateText]
}

extension SampleAnswerPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleAnswerPlan>("sampleAnswer")
        .text("state", \.state)
        .texts("expectations", \.expectations)
}
