package import CodeTemplates

// A text of a spec gets into Swift source through `identifier`, `literal` or `comment` alone.

extension TemplateText {
    /// A name, in backticks where it is a word of the language.
    package static func identifier(_ name: String) -> TemplateText {
        TemplateText(escaped: SwiftWords.needsBackticks(name) ? "`\(name)`" : name)
    }

    /// A string literal on one line.
    package static func literal(_ value: String) -> TemplateText { TemplateText(escaped: "\"\(escaped(value))\"") }

    /// A string literal that shows quotation marks as they are, where the text allows it.
    static func rawLiteral(_ value: String) -> TemplateText {
        let endsOrEscapes = value.contains("\"#") || value.contains("\\#")
        let isPlain = !endsOrEscapes && !value.unicodeScalars.contains(where: \.isInvisible)
        return isPlain ? TemplateText(escaped: "#\"\(value)\"#") : .literal(value)
    }

    /// String literals with commas between them.
    static func literals(_ values: [String]) -> TemplateText { values.map { .literal($0) }.joined(separator: ", ") }

    /// The inside of a string literal, for a line of a longer one.
    package static func literalBody(_ value: String) -> TemplateText { TemplateText(escaped: escaped(value)) }

    /// One line of a comment, without its slashes.
    ///
    /// What could end the line or hide text is replaced, never dropped.
    package static func comment(_ line: some StringProtocol) -> TemplateText {
        let line = String(line)
        guard line.unicodeScalars.contains(where: \.isInvisible) else { return TemplateText(escaped: line) }
        var text = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { text.append(scalar.isInvisible ? "\u{FFFD}" : scalar) }
        return TemplateText(escaped: String(text))
    }

    private static func escaped(_ value: String) -> String {
        guard value.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || $0.isInvisible }) else {
            return value
        }
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
        switch value {
        // ASCII, Chinese and its punctuation: nearly every text of a spec, and asking Unicode is slow.
        case 0x20..<0x7F, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: return false
        default: break
        }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: return false
        }
    }
}
