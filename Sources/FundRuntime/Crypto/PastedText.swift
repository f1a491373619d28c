import Foundation

/// Text as it comes out of consoles, chat programs, variables and editors, made plain: ASCII with line feeds.
///
/// Only what can be no part of PEM or base64 is changed, so that a plain text stays as it is.
enum PastedText {
    private static let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "‘", "’", "「", "」"]

    /// The plain text of the contents of a file or variable, in UTF-8 or, where a byte order mark says so, UTF-16.
    static func plain(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return plain(String(data: Data(bytes), encoding: .utf16) ?? "")
        }
        return plain(String(decoding: bytes, as: UTF8.self))
    }

    /// The plain text of a text.
    static func plain(_ text: String) -> String {
        var plain = ""
        plain.unicodeScalars.append(contentsOf: text.unicodeScalars.lazy.compactMap(plain(_:)))
        if plain.contains("%") { plain = plain.removingPercentEncoding ?? plain }
        plain = unescaped(plain)
        return String(plain.drop(while: isAround).reversed().drop(while: isAround).reversed())
    }

    /// Line ends and slashes as JSON, shells and properties files write them, escaped once or more.
    private static func unescaped(_ text: String) -> String {
        var plain = ""
        var isEscaped = false
        for character in text {
            if character == "\\" {
                isEscaped = true
                continue
            }
            if isEscaped, "rnt".contains(character) {
                plain.append("\n")
            } else {
                if isEscaped, !"/=+\n".contains(character) { plain.append("\\") }
                plain.append(character)
            }
            isEscaped = false
        }
        return plain
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return "\n"
        // Full-width forms of ASCII.
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
        default: break
        }
        if scalar.properties.isWhitespace { return " " }
        switch scalar.properties.generalCategory {
        case .dashPunctuation: return "-"
        // Byte order marks, blanks without width, marks of direction.
        case .format, .control: return nil
        default: return scalar
        }
    }

    private static func isAround(_ character: Character) -> Bool {
        character.isWhitespace || quotes.contains(character) || ",;".contains(character)
    }
}
