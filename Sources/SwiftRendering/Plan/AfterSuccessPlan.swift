package import CodeTemplates

/// A second reply field, which says what has become of a success since.
package struct AfterSuccessPlan: Sendable {
    /// The field's name and its other spellings, as literals.
    package var names: TemplateText
    /// Values and their meanings, as one literal.
    package var states: TemplateText
}

extension AfterSuccessPlan: TemplateContext {
    package static let schema = TemplateSchema<AfterSuccessPlan>("afterSuccess")
        .text("names", \.names)
        .text("states", \.states)
}
