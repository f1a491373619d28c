extension ResponseReader {
    /// A required whole number.
    public mutating func integer(_ name: String, _ others: String...) -> Int { required(name, others, .integer) }

    /// A whole number, or nil.
    public mutating func integerIfPresent(_ name: String, _ others: String...) -> Int? {
        optional(name, others, .integer)
    }

    /// A required truth value: `true`, `false`, `1` or `0`, in quotation marks or not.
    public mutating func boolean(_ name: String, _ others: String...) -> Bool { required(name, others, .boolean) }

    /// A truth value, or nil.
    public mutating func booleanIfPresent(_ name: String, _ others: String...) -> Bool? {
        optional(name, others, .boolean)
    }

    /// A required decimal number.
    public mutating func decimal(_ name: String, _ others: String...) -> DecimalText {
        required(name, others, .decimal)
    }

    /// A decimal number, or nil.
    public mutating func decimalIfPresent(_ name: String, _ others: String...) -> DecimalText? {
        optional(name, others, .decimal)
    }

    /// A required amount.
    public mutating func money(_ name: String, _ others: String..., currency: String, scale: Int) -> Money {
        required(name, others, .money(currency: currency, scale: scale))
    }

    /// An amount, or nil.
    public mutating func moneyIfPresent(_ name: String, _ others: String..., currency: String, scale: Int) -> Money? {
        optional(name, others, .money(currency: currency, scale: scale))
    }

    /// The currency of an amount that another field names, under any of its spellings; without it the amount cannot be read.
    public func currency(_ names: String...) -> String {
        names.lazy.compactMap { object[$0]?.scalarText }.first { !$0.isEmpty } ?? ""
    }

    /// A required time at an offset of so many seconds east of GMT.
    public mutating func time(_ name: String, _ others: String..., offset: Int) -> OffsetDateTime {
        required(name, others, .time(offset: offset))
    }

    /// A time at an offset of so many seconds east of GMT, or nil.
    public mutating func timeIfPresent(_ name: String, _ others: String..., offset: Int) -> OffsetDateTime? {
        optional(name, others, .time(offset: offset))
    }

    /// A required day.
    public mutating func date(_ name: String, _ others: String...) -> LocalDate { required(name, others, .date) }

    /// A day, or nil.
    public mutating func dateIfPresent(_ name: String, _ others: String...) -> LocalDate? {
        optional(name, others, .date)
    }
}
