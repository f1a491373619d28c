package import CodeTemplates

/// A piece of Swift source that is safe to place: built from our own literals and from values that escape themselves.
///
/// Only other pieces can be interpolated, so text of a spec gets in through `identifier`, `literal` or `comment` alone.
package struct SwiftText: TemplateText, Hashable, Sendable {
    package let source: String

    private init(source: String) { self.source = source }

    package func write(to output: inout TemplateOutput) { output.append(utf8: source) }
}

extension SwiftText: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            source = ""
            source.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { source += literal }
        package mutating func appendInterpolation(_ piece: SwiftText) { source += piece.source }
        package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }

    package init(stringLiteral literal: String) { self.init(source: literal) }

    package init(stringInterpolation: StringInterpolation) { self.init(source: stringInterpolation.source) }
}

extension SwiftText {
    /// A name, in backticks where it is a word of the language.
    package static func identifier(_ name: String) -> SwiftText {
        SwiftText(source: SwiftWords.needsBackticks(name) ? "`\(name)`" : name)
    }

    /// A string literal on one line.
    package static func literal(_ value: String) -> SwiftText { SwiftText(source: "\"\(escaped(value))\"") }

    /// The inside of a string literal, for a line of a longer one.
    package static func literalBody(_ value: String) -> SwiftText { SwiftText(source: escaped(value)) }

    /// One line of a comment, without its slashes.
    ///
    /// What could end the line or hide text is replaced, never dropped.
    package static func comment(_ line: some StringProtocol) -> SwiftText {
        if line.isPlain { return SwiftText(source: String(line)) }
        var text = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { text.append(scalar.isInvisible ? "\u{FFFD}" : scalar) }
        return SwiftText(source: String(text))
    }

    /// The pieces with this one between them.
    package func joined(_ pieces: [SwiftText]) -> SwiftText {
        guard let first = pieces.first else { return "" }
        var text = first.source
        for piece in pieces.dropFirst() {
            text += source
            text += piece.source
        }
        return SwiftText(source: text)
    }

    private static func escaped(_ value: String) -> String {
        if value.isPlain { return value }
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            case _ where scalar.isInvisible: text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    /// Control, format and separator characters: they end lines, reorder text or cannot be seen.
    fileprivate var isInvisible: Bool {
        if value >= 0x20, value < 0x7F { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: return false
        }
    }
}
