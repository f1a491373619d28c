/// Rows of words: lines separated by newlines, words by single blanks.
///
/// Generated tables are one string literal, which costs the compiler nothing; they are read when they are needed.
struct TableText: Hashable, Sendable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The words after the given ones in the first row that starts with them.
    func row(startingWith words: [String]) -> [String]? {
        var lines = text.utf8[...]
        while !lines.isEmpty {
            let end = lines.firstIndex(of: UInt8(ascii: "\n")) ?? lines.endIndex
            var rest = lines[..<end]
            if words.allSatisfy({ Self.drop($0, from: &rest) }) {
                return rest.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" }
            }
            lines = lines[end...].dropFirst()
        }
        return nil
    }

    /// All rows, as words.
    var rows: [[String]] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" }
        }
    }

    /// Takes the word and the blank after it off the front; false when the line starts with another word.
    private static func drop(_ word: String, from line: inout Substring.UTF8View) -> Bool {
        guard line.starts(with: word.utf8) else { return false }
        let rest = line.dropFirst(word.utf8.count)
        guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return false }
        line = rest.dropFirst()
        return true
    }
}
