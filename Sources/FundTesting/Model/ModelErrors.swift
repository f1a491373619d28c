import FundRuntime

/// What refusals of a call there are, with those of the tables that its table includes.
struct ModelErrors: Sendable {
    struct Row: Sendable, Equatable {
        let code: String
        /// Nil for the code alone.
        let subCode: String?
        let effect: ErrorEffect
        let next: NextStep
    }

    let rows: [Row]

    /// The first row with a sub_code that fits.
    func first(where fits: (Row) -> Bool) -> Row? { rows.first { $0.subCode != nil && fits($0) } }
}
