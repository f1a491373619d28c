/// What the business statuses of an operation mean.
public struct StatusTable: Hashable, Sendable {
    let field: [String]
    let mayReverse: [String]
    private let rows: TableText
    /// The spellings of the field that says more about a success.
    let afterSuccess: [String]
    private let statesAfterSuccess: TableText
    /// What a reply without the field means; nil where nobody knows.
    let absent: BusinessState?

    /// For an operation whose code alone says what became of it: success is done, pending is processing.
    public static var byCode: StatusTable { StatusTable(field: [], "", mayReverse: []) }

    /// The spellings of the status field; one row a line, a status and its state; the statuses that may still turn
    /// round.
    ///
    /// A state is `succeeded`, `processing`, `failed`, `refunded` or `notStated`. A second field may say what became of
    /// a success since, in rows of the same kind; a success without it is one. `absent` is what a reply means that has
    /// the field under none of its spellings: `processing` or `failed`, and any other state counts as nil.
    public init(
        field: [String], _ rows: String, afterSuccess: [String] = [], states: String = "",
        absent: BusinessState? = nil, mayReverse: [String]
    ) {
        self.field = field
        self.rows = TableText(rows)
        self.afterSuccess = afterSuccess
        statesAfterSuccess = TableText(states)
        self.mayReverse = mayReverse
        self.absent = absent == .processing || absent == .failed ? absent : nil
    }

    /// The state a status stands for; nil for a status that the table does not have.
    func state(of status: String) -> BusinessState? { Self.state(of: status, in: rows) }

    /// The state that a value of the second field makes of a success; nil for a value that the table does not have.
    func state(afterSuccess detail: String) -> BusinessState? { Self.state(of: detail, in: statesAfterSuccess) }

    private static func state(of status: String, in rows: TableText) -> BusinessState? {
        // A status with a blank in it would match a whole row.
        guard !status.isEmpty, !status.utf8.contains(UInt8(ascii: " ")) else { return nil }
        return rows.row(startingWith: [status])?.first.flatMap { BusinessState(rawValue: $0) }
    }
}
