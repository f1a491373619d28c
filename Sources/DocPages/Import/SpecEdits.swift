import SpecDiagnostics

/// Edits of a spec's text: each replaces a part of one line or adds lines, and every other byte stays as it is.
struct SpecEdits {
    let path: String
    private let lines: [String]
    /// Text in place of, or behind, a line.
    private var replaced: [Int: String] = [:]
    private var inserted: [Int: [String]] = [:]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// The text with all edits.
    var text: String {
        lines.indices.flatMap { [replaced[$0 + 1] ?? lines[$0]] + (inserted[$0 + 1] ?? []) }.joined(separator: "\n")
    }

    /// Puts a text in place of a part of one line; false where that cannot be done.
    mutating func replace(_ range: SourceRange, with text: String) -> Bool {
        guard let old = line(of: range), range.start.line == range.end.line, replaced[range.start.line] == nil else {
            return false
        }
        let scalars = Array(old.unicodeScalars)
        guard range.end.column - 1 <= scalars.count, range.start.column >= 1 else { return false }
        var line = String.UnicodeScalarView(scalars[..<(range.start.column - 1)])
        line.append(contentsOf: text.unicodeScalars)
        line.append(contentsOf: scalars[(range.end.column - 1)...])
        replaced[range.start.line] = String(line)
        return true
    }

    /// Adds lines as the first ones of a block whose key is at `range`.
    mutating func insert(below range: SourceRange, _ text: [String]) -> Bool {
        guard let line = line(of: range), line.trimmed.hasSuffix(":") else { return false }
        let indent = String(repeating: " ", count: range.start.column + 1)
        inserted[range.start.line, default: []] += text.map { indent + $0 }
        return true
    }

    /// Adds lines behind the block whose key is at `range`, as its sibling.
    mutating func insert(behind range: SourceRange, _ text: [String]) -> Bool {
        guard let first = line(of: range), indent(first) == range.start.column - 1 else { return false }
        var end = range.start.line
        while end < lines.count, lines[end].trimmed.isEmpty || indent(lines[end]) >= range.start.column { end += 1 }
        while end > range.start.line, lines[end - 1].trimmed.isEmpty { end -= 1 }
        inserted[end, default: []] += text.map { String(repeating: " ", count: range.start.column - 1) + $0 }
        return true
    }

    private func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    private func line(of range: SourceRange) -> String? {
        range.file == path && lines.indices.contains(range.start.line - 1) ? lines[range.start.line - 1] : nil
    }
}
