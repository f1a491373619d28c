import SpecDiagnostics
import SpecSyntax

/// Compares nodes with what stands at their places.
struct RawText {
    private let text: SourceText

    init(_ text: SourceText) { self.text = text }

    /// What is wrong with the place of a node or of one inside of it.
    func mistake(in node: Node) -> String? {
        let range = node.range
        guard range.start <= range.end, text.position(of: text.offset(of: range.start)) == range.start,
            text.position(of: text.offset(of: range.end)) == range.end
        else { return "the range \(range) is outside" }
        let raw = String(decoding: text.bytes[text.offset(of: range.start)..<text.offset(of: range.end)], as: UTF8.self)
        if node.isNull {
            return ["", "~", "null", "Null", "NULL", "''", "\"\""].contains(raw) ? nil : "null is \(raw)"
        }
        if let scalar = node.scalar { return fits(scalar.text, raw) ? nil : "\(scalar) is \(raw.debugDescription)" }
        if let items = node.items { return blankMistake(raw) ?? items.lazy.compactMap(mistake).first }
        return blankMistake(raw)
            ?? (node.entries ?? []).lazy.compactMap { mistake(in: $0.key) ?? mistake(in: $0.value) }.first
    }

    private func mistake(in key: Located<String>) -> String? {
        let raw = String(
            decoding: text.bytes[text.offset(of: key.range.start)..<text.offset(of: key.range.end)], as: UTF8.self)
        return fits(key.value, raw) ? nil : "the key \(key.value) is \(raw.debugDescription)"
    }

    private func blankMistake(_ raw: String) -> String? {
        guard let last = raw.unicodeScalars.last else { return "a list or mapping has no text" }
        if [" ", "\n", "\r", "\t"].contains(last), !raw.unicodeScalars.contains("|"), !raw.unicodeScalars.contains(">")
        {
            return "\(raw.debugDescription) ends with a blank"
        }
        return nil
    }

    /// Whether a scalar can come from a raw text; blanks are left out, as folding changes them.
    private func fits(_ text: String, _ raw: String) -> Bool {
        let tight = raw.unicodeScalars.filter { !" \t\r\n".unicodeScalars.contains($0) }
        let value = text.unicodeScalars.filter { !" \t\r\n".unicodeScalars.contains($0) }
        let first = raw.unicodeScalars.first
        let last = raw.unicodeScalars.last
        switch first {
        case "'":
            return last == "'" && Array(tight.dropFirst().dropLast()).filter { $0 != "'" } == value.filter { $0 != "'" }
        case "\"":
            guard last == "\"", raw.unicodeScalars.count > 1 else { return false }
            return raw.unicodeScalars.contains("\\") || Array(tight.dropFirst().dropLast()) == Array(value)
        case "|", ">":
            return value.isEmpty
                || String(String.UnicodeScalarView(tight)).hasSuffix(String(String.UnicodeScalarView(value)))
        default: return Array(tight) == Array(value)
        }
    }
}
