package import CodeTemplates

/// A piece of Swift source that is safe to place: built from our own literals and from values that escape themselves.
///
/// Only other pieces can be interpolated, so text of a spec gets in through `identifier`, `literal` or `comment` alone.
package struct SwiftText: TemplateText, Sendable {
    /// Short pieces stay strings, which need no memory of their own up to 15 bytes; what is put together is bytes, which
    /// are cheaper to append to: planning 100 operations fell from 77 to 62 million instructions.
    private enum Storage: Sendable {
        case fixed(StaticString)
        case piece(String)
        /// A string literal without its quotes, which are written, not stored.
        case quoted(String)
        case whole([UInt8])
    }

    private let storage: Storage

    private init(source: String) { storage = .piece(source) }

    private init(quoting text: String) { storage = .quoted(text) }

    private init(whole: [UInt8]) { storage = .whole(whole) }

    /// The text itself.
    package var source: String {
        switch storage {
        case .fixed(let text): text.description
        case .piece(let text): text
        case .quoted(let text): "\"\(text)\""
        case .whole(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    package func write(to output: inout TemplateOutput) {
        switch storage {
        case .fixed(let text): output.append(text)
        case .piece(let text): output.append(utf8: text)
        case .quoted(let text):
            output.append(byte: UInt8(ascii: "\""))
            output.append(utf8: text)
            output.append(byte: UInt8(ascii: "\""))
        case .whole(let bytes): output.append(bytes)
        }
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        switch storage {
        case .fixed(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        case .piece(let text): bytes.append(utf8: text)
        case .quoted(let text):
            bytes.append(UInt8(ascii: "\""))
            bytes.append(utf8: text)
            bytes.append(UInt8(ascii: "\""))
        case .whole(let more): bytes.append(contentsOf: more)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(utf8 text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil {
            append(contentsOf: text.utf8)
        }
    }
}

extension SwiftText: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ piece: SwiftText) { piece.append(to: &bytes) }
        package mutating func appendInterpolation(_ number: Int) { bytes.append(utf8: String(number)) }
    }

    package init(stringLiteral literal: StaticString) { storage = .fixed(literal) }

    package init(stringInterpolation: StringInterpolation) { self.init(whole: stringInterpolation.bytes) }
}

extension SwiftText {
    /// A name, in backticks where it is a word of the language.
    package static func identifier(_ name: String) -> SwiftText {
        SwiftText(source: SwiftWords.needsBackticks(name) ? "`\(name)`" : name)
    }

    /// A number in digits.
    package static func number(_ value: Int) -> SwiftText { SwiftText(source: String(value)) }

    /// A few words and a number: usually short enough to need no memory of its own.
    static func phrase(_ words: StaticString, _ number: Int) -> SwiftText {
        SwiftText(source: words.description + String(number))
    }

    /// A string literal on one line.
    package static func literal(_ value: String) -> SwiftText { SwiftText(quoting: escaped(value)) }

    /// The inside of a string literal, for a line of a longer one.
    package static func literalBody(_ value: String) -> SwiftText { SwiftText(source: escaped(value)) }

    /// One line of a comment, without its slashes.
    ///
    /// What could end the line or hide text is replaced, never dropped.
    package static func comment(_ line: some StringProtocol) -> SwiftText {
        if let plain = plain(line) { return plain }
        var text = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { text.append(scalar.isInvisible ? "\u{FFFD}" : scalar) }
        return SwiftText(source: String(text))
    }

    /// A text that stands in a comment as it is; nothing for any other.
    static func plain(_ line: some StringProtocol) -> SwiftText? {
        line.isPlain ? SwiftText(source: String(line)) : nil
    }

    /// The pieces with this one between them.
    package func joined(_ pieces: [SwiftText]) -> SwiftText {
        guard let first = pieces.first else { return "" }
        guard pieces.count > 1 else { return first }
        var bytes: [UInt8] = []
        first.append(to: &bytes)
        for piece in pieces.dropFirst() {
            append(to: &bytes)
            piece.append(to: &bytes)
        }
        return SwiftText(whole: bytes)
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
