package import CodeTemplates

/// A value of a sample that is sent beside the content.
package struct SampleParameterPlan: Sendable {
    /// The name on the wire, as a literal.
    package var wire: TemplateText
    /// The text on the wire, as a literal.
    package var value: TemplateText
}

extension SampleParameterPlan: TemplateContext {
    package static let schema = TemplateSchema<SampleParameterPlan>("sampleParameter")
        .text("wire", \.wire)
        .text("value", \.value)
}
