package import CodeTemplates

/// A value that is written although the caller never gives it.
package struct ConstantPlan: Sendable {
    package var method: TemplateText
    package var wire: TemplateText
    package var value: TemplateText
    /// The one channel it is sent on; nil for both.
    package var channel: TemplateText?
}

extension ConstantPlan: TemplateContext {
    package static let schema = TemplateSchema<ConstantPlan>("constant")
        .text("method", \.method)
        .text("wire", \.wire)
        .text("value", \.value)
        .optionalText("channel", \.channel)
}
