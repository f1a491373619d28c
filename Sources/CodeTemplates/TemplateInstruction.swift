/// One step of rendering.
///
/// Nothing in it is counted by reference, so that threads that render at the same time do not wait for each other.
enum TemplateInstruction: Sendable {
    /// Copies fixed text.
    case copy(Range<Int>)
    /// Writes a text.
    case text(TemplatePlace)
    /// Writes a text that may be missing.
    case optionalText(TemplatePlace)
    /// Writes the innermost value, which is a text.
    case current
    /// Goes on behind `end` if the flag is not as expected.
    case ifFlag(TemplatePlace, is: Bool, end: Int)
    /// Goes on behind `end` if there is an item.
    case ifNone(TemplatePlace, TemplateItems, end: Int)
    /// Runs the instructions up to `end` for each item, which is the innermost value meanwhile.
    case forEach(TemplatePlace, TemplateItems, end: Int)
}

/// Where a member is read: in which of the enclosing values, the outermost being 0, and how many bytes from its start.
struct TemplatePlace: Sendable {
    let depth: Int
    let offset: Int
}

/// What a section goes through.
enum TemplateItems: Sendable {
    case optionalText, texts
    case value(any TemplateContext.Type)
    case optional(any TemplateContext.Type)
    case list(any TemplateContext.Type)
}
