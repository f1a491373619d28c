extension ReplyFields {
    /// A required whole number.
    public mutating func integer(_ name: String, _ others: String...) -> Int {
        required(name, else: { _ in 0 }) { reader throws(ReplyError) in try reader.wholeNumber(name, others) }
    }

    /// A whole number, or nil.
    public mutating func integerIfPresent(_ name: String, _ others: String...) -> Int? {
        optional { reader throws(ReplyError) in try reader.wholeNumber(name, others) }
    }

    /// A required truth value: `true`, `false`, `1` or `0`, in quotation marks or not.
    public mutating func boolean(_ name: String, _ others: String...) -> Bool {
        required(name, else: { _ in false }) { reader throws(ReplyError) in try reader.truth(name, others) }
    }

    /// A truth value, or nil.
    public mutating func booleanIfPresent(_ name: String, _ others: String...) -> Bool? {
        optional { reader throws(ReplyError) in try reader.truth(name, others) }
    }

    /// A required decimal number.
    public mutating func decimal(_ name: String, _ others: String...) -> DecimalText {
        required(name, else: { _ in .placeholder }) { reader throws(ReplyError) in try reader.decimalText(name, others)
        }
    }

    /// A decimal number, or nil.
    public mutating func decimalIfPresent(_ name: String, _ others: String...) -> DecimalText? {
        optional { reader throws(ReplyError) in try reader.decimalText(name, others) }
    }

    /// A required amount.
    public mutating func money(_ name: String, _ others: String..., currency: String, scale: Int) -> Money {
        required(name, else: { _ in .placeholder }) { reader throws(ReplyError) in
            try reader.amount(name, others, currency, scale)
        }
    }

    /// An amount, or nil.
    public mutating func moneyIfPresent(_ name: String, _ others: String..., currency: String, scale: Int) -> Money? {
        optional { reader throws(ReplyError) in try reader.amount(name, others, currency, scale) }
    }

    /// A required time at an offset of so many seconds east of GMT.
    public mutating func time(_ name: String, _ others: String..., offset: Int) -> WallTime {
        required(name, else: { _ in .placeholder }) { reader throws(ReplyError) in
            try reader.wallTime(name, others, offset)
        }
    }

    /// A time at an offset of so many seconds east of GMT, or nil.
    public mutating func timeIfPresent(_ name: String, _ others: String..., offset: Int) -> WallTime? {
        optional { reader throws(ReplyError) in try reader.wallTime(name, others, offset) }
    }

    /// A required day.
    public mutating func date(_ name: String, _ others: String...) -> WallDate {
        required(name, else: { _ in .placeholder }) { reader throws(ReplyError) in try reader.wallDate(name, others) }
    }

    /// A day, or nil.
    public mutating func dateIfPresent(_ name: String, _ others: String...) -> WallDate? {
        optional { reader throws(ReplyError) in try reader.wallDate(name, others) }
    }
}
