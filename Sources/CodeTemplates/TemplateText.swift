/// A piece of source code that is safe to place: built from our own literals and from values that were escaped.
///
/// No `String` can be pasted by mistake: only other pieces can be interpolated, and who makes one of a `String` says
/// that it is escaped for its place. A text should stay on one line; line ends inside it get no indentation, so give
/// several lines to a template as a list of texts.
package struct TemplateText: Sendable {
    /// The text itself.
    package let source: String

    /// Takes a text that needs no more escaping.
    package init(escaped source: String) { self.source = source }
}

extension TemplateText: ExpressibleByStringInterpolation {
    /// Puts a text together of literals and of pieces that are safe.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { source += literal }
        package mutating func appendInterpolation(_ piece: TemplateText) { source += piece.source }
        package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }

    package init(stringLiteral literal: String) { source = literal }

    package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }
}

extension [TemplateText] {
    /// The pieces with a separator between them.
    package func joined(separator: TemplateText) -> TemplateText {
        TemplateText(escaped: map(\.source).joined(separator: separator.source))
    }
}
