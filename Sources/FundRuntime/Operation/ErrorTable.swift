/// What the codes and sub codes of an operation say about its effect, and what to do next.
public struct ErrorTable: Hashable, Sendable {
    let rows: TableText
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

    /// The sub codes that the table lists, in order and each once.
    public func allKnown<Code: OpenEnum>() -> [Code] {
        var seen: Set<String> = []
        return rows.rows.compactMap { row in
            guard row.count > 1, row[1] != "-", seen.insert(row[1]).inserted else { return nil }
            return Code(rawValue: row[1])
        }
    }

    /// Whether the table lists a sub code, under any code, whatever it says of it.
    func lists(subCode: String) -> Bool { rows.rows.contains { $0.count > 1 && $0[1] == subCode } }
}
