import CodeTemplates

/// A call in Swift that makes a value of a sample.
struct SampleCall {
    /// The initialiser or factory.
    let function: TemplateText
    let arguments: [TemplateText]
    /// Whether it, or any of its arguments, may throw.
    let isThrowing: Bool

    /// The call on one line.
    var source: TemplateText { "\(function)(\(arguments.joined(separator: ", ")))" }
}
