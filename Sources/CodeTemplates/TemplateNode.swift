internal import SpecDiagnostics

/// One piece of a parsed template.
///
/// Nodes are a flat list: a section is everything up to its close.
enum TemplateNode: Sendable {
    /// A line with content begins here, so this is where the indentation of a partial goes.
    case lineStart
    /// Fixed text, by its place in the source.
    case text(Range<Int>)
    case value(TemplateTag)
    /// `close` is the index of the matching `close` node.
    case section(TemplateTag, inverted: Bool, close: Int)
    case close
    /// The blanks before a partial that is alone on its line; nil if it does not.
    case partial(TemplateTag, indentation: Range<Int>?)
}

/// A name in a template with its place.
struct TemplateTag: Sendable {
    let name: String
    /// The name alone.
    let nameRange: SourceRange
    /// Everything from `{{` to `}}`.
    let range: SourceRange
    /// False if the name was reported already, so that nothing more is said about it.
    var isValid = true
}
