extension ErrorTable {
    /// What the tables of an operation say about a code and sub code, nearest table first, and how they spell the latter.
    ///
    /// What is said of sub codes that are not listed counts last, and only for a sub code that no table lists under any
    /// code. Nil when nothing is said.
    static func row(code: String, subCode: String?, in tables: [ErrorTable]) -> (entry: Entry, subCode: String?)? {
        if let entry = tables.lazy.compactMap({ $0.entry(code: code, subCode: subCode) }).first {
            return (entry, subCode)
        }
        guard let subCode, isSubCode(subCode) else { return nil }
        if let row = tables.lazy.compactMap({ $0.row(code: code, likeSubCode: subCode) }).first {
            return (row.entry, row.subCode)
        }
        guard !tables.contains(where: { $0.lists(subCode: subCode) }) else { return nil }
        return tables.lazy.compactMap { $0.otherEntry(code: code, subCode: subCode) }.first.map { ($0, subCode) }
    }

    /// The row with the longest beginning of the sub code; nil when there is none, or none this runtime understands.
    private func otherEntry(code: String, subCode: String) -> Entry? {
        let matching = others.rows.filter { words in
            words.count == 4 && words[0] == code && (words[1] == "-" || subCode.utf8.starts(with: words[1].utf8))
        }
        let length = { (words: [String]) in words[1] == "-" ? 0 : words[1].utf8.count }
        guard let words = matching.max(by: { length($0) < length($1) }), let effect = ErrorEffect(rawValue: words[2]),
            effect != .applied, let next = NextStep(rawValue: words[3])
        else { return nil }
        return Entry(effect: effect, next: next)
    }

    /// Whether a text looks like a sub code: anything else in its place is not spoken of.
    private static func isSubCode(_ text: String) -> Bool {
        text != "-" && !text.isEmpty
            && text.utf8.allSatisfy { byte in
                byte.isLetter || byte.isDigit || "._-".utf8.contains(byte)
            }
    }
}
