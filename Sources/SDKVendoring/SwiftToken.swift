/// A piece of Swift source; the texts of all pieces, one after the other, are the source.
struct SwiftToken {
    /// What a piece is.
    enum Kind {
        /// A name, a keyword or a number.
        case word
        /// One character of punctuation or of an operator.
        case symbol
        /// Blanks and line breaks.
        case blank
        case comment
        /// A text literal, up to the code of an interpolation, or from there on.
        case literal
    }

    let kind: Kind
    let text: String
    /// The line that it begins in, from 1.
    let line: Int

    /// Whether it is code, and not between pieces of code.
    var isCode: Bool { kind != .blank && kind != .comment }

    /// Whether the line ends in it.
    var breaksLine: Bool { kind == .blank && text.contains("\n") }
}
