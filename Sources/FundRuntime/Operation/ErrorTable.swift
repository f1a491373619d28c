/// What the codes and sub codes of an operation say about its effect, and what to do next.
public struct ErrorTable: Hashable, Sendable {
    private let rows: TableText
    let others: TableText

    /// One row a line: code, sub code or `-` for the code itself, effect, next step.
    ///
    /// `others` says it of sub codes that no table lists: code, how they begin or `-` for all, effect, next step.
    public init(_ rows: String, others: String = "") {
        self.rows = TableText(rows)
        self.others = TableText(others)
    }

    /// What a table says about one code and sub code.
    struct Entry: Hashable, Sendable {
        let effect: ErrorEffect
        let next: NextStep
    }

    /// The row of a code and sub code; nil when there is none, or none this runtime understands.
    func entry(code: String, subCode: String?) -> Entry? {
        let words = [code, subCode ?? "-"]
        guard words.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: " ")) }), subCode != "-",
            let row = rows.row(startingWith: words), row.count == 2,
            let effect = ErrorEffect(rawValue: row[0]), let next = NextStep(rawValue: row[1])
        else { return nil }
        return Entry(effect: effect, next: next)
    }
}

extension ErrorTable {
    /// Whether the table lists a sub code, under any code, whatever it says of it.
    func lists(subCode: String) -> Bool { rows.rows.contains { $0.count > 1 && $0[1] == subCode } }

    /// A row that was found by its sub code alone.
    struct Row: Hashable, Sendable {
        let code: String
        let subCode: String
        let entry: Entry
    }

    /// The row of a sub code that lacks its prefix, as the third version of the gateway writes it, under any code.
    ///
    /// Nil when there is none, or when several say different things.
    func row(shortSubCode: String) -> Row? {
        let name = Self.shortened(shortSubCode)
        guard !name.isEmpty, name != "-" else { return nil }
        var found: Row?
        for words in rows.rows where words.count == 4 && Self.shortened(words[1]) == name {
            guard let entry = entry(code: words[0], subCode: words[1]) else { return nil }
            if let found, found.entry != entry { return nil }
            found = found ?? Row(code: words[0], subCode: words[1], entry: entry)
        }
        return found
    }

    /// A sub code without its prefix; the codes that have one are spelt `isv.invalid-signature` in one version and
    /// `INVALID_SIGNATURE` in the other.
    private static func shortened(_ subCode: String) -> String {
        let bare = ["isv.", "aop.", "isp."].first(where: subCode.hasPrefix).map { subCode.dropFirst($0.count) }
        return String(bare ?? subCode[...]).uppercased().replacing("-", with: "_")
    }
}

/// What an error says about whether the operation took effect.
@nonexhaustive public enum ErrorEffect: String, Hashable, Sendable {
    /// Nothing happened, definitely.
    case none
    /// It happened, now or earlier.
    case applied
    /// It may have happened.
    case unknown
}
