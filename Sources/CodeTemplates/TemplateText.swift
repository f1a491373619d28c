/// A value that may be placed into generated text, written in a form that is safe where it stands.
///
/// `String` does not conform, and must not be made to: each kind of text (identifier, string literal, documentation
/// line, type) is a type of its own that escapes itself in `write(to:)`, so raw text cannot be pasted by mistake.
///
/// A text should stay on one line. Line ends inside it are written as they are and get no indentation; give several
/// lines to a template as a list of texts (`TemplateShape.texts`) instead.
/// Values that cannot be copied may conform as well, so code that writes any text writes it where it stands.
package protocol TemplateText: ~Copyable, SendableMetatype {
    /// Appends this value to the output, escaped for the place it is meant for.
    func write(to output: inout TemplateOutput)
}
