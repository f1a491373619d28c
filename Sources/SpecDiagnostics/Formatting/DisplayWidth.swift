/// How a character of a source line is shown on a terminal.
enum DisplayedScalar {
    /// As it is, in so many columns.
    case plain(width: Int)
    /// By its name, as it would be invisible or change how the line looks.
    case named

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value >= 0x20, value < 0x7F {
            self = .plain(width: 1)
            return
        }
        switch scalar.properties.generalCategory {
        // Line breaks, terminal control, bidirectional and zero-width signs, blanks that look like a space and are none.
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse,
            .unassigned:
            self = .named
        case .nonspacingMark, .enclosingMark: self = .plain(width: 0)
        default:
            // Letters that are drawn as nothing: Hangul fillers and the blank Braille pattern.
            if [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800].contains(value) {
                self = .named
            } else {
                self = .plain(width: Self.isWide(scalar) ? 2 : 1)
            }
        }
    }

    /// Whether East Asian Width is wide or full-width (UAX #11), by blocks.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x1100: false
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}

extension String {
    /// The text with everything invisible shown by name, such as `<U+202E>`, so that it stays on its line.
    var withVisibleControls: String {
        guard unicodeScalars.contains(where: { if case .named = DisplayedScalar($0) { true } else { false } }) else {
            return self
        }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if case .named = DisplayedScalar(scalar) {
                text += scalar.visibleName
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// Such as `<U+202E>`.
    var visibleName: String { "<U+" + value.hexadecimal(digits: 4) + ">" }
}
