/// What the business statuses of an operation mean.
public struct StatusTable: Hashable, Sendable {
    let field: [String]
    let mayReverse: [String]
    private let rows: TableText

    /// The spellings of the status field; one row a line, a status and its state; the statuses that may still turn
    /// round.
    ///
    /// A state is `succeeded`, `processing`, `failed` or `refunded`.
    public init(field: [String], _ rows: String, mayReverse: [String]) {
        self.field = field
        self.rows = TableText(rows)
        self.mayReverse = mayReverse
    }

    /// The state a status stands for; nil for a status that the table does not have.
    func state(of status: String) -> BusinessState? {
        // A status with a blank in it would match a whole row.
        guard !status.isEmpty, !status.utf8.contains(UInt8(ascii: " ")) else { return nil }
        guard let word = rows.row(startingWith: [status])?.first, word != BusinessState.notStated.rawValue else {
            return nil
        }
        return BusinessState(rawValue: word)
    }
}
