extension ReplyReader {
    /// A required whole number.
    public func integer(_ name: String, _ others: String...) throws(ReplyError) -> Int {
        guard let value = try wholeNumber(name, others) else { throw missing(name) }
        return value
    }

    /// A whole number, or nil.
    public func integerIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> Int? {
        try optional(try wholeNumber(name, others))
    }

    /// A required truth value: `true`, `false`, `1` or `0`, in quotation marks or not.
    public func boolean(_ name: String, _ others: String...) throws(ReplyError) -> Bool {
        guard let value = try truth(name, others) else { throw missing(name) }
        return value
    }

    /// A truth value, or nil.
    public func booleanIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> Bool? {
        try optional(try truth(name, others))
    }

    /// A required decimal number.
    public func decimal(_ name: String, _ others: String...) throws(ReplyError) -> DecimalText {
        guard let value = try decimalText(name, others) else { throw missing(name) }
        return value
    }

    /// A decimal number, or nil.
    public func decimalIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> DecimalText? {
        try optional(try decimalText(name, others))
    }

    /// A required amount.
    public func money(_ name: String, _ others: String..., currency: String, scale: Int) throws(ReplyError) -> Money {
        guard let value = try amount(name, others, currency, scale) else { throw missing(name) }
        return value
    }

    /// An amount, or nil.
    public func moneyIfPresent(
        _ name: String, _ others: String..., currency: String, scale: Int
    ) throws(ReplyError) -> Money? {
        try optional(try amount(name, others, currency, scale))
    }

    /// A required time at an offset of so many seconds east of GMT.
    public func time(_ name: String, _ others: String..., offset: Int) throws(ReplyError) -> WallTime {
        guard let value = try wallTime(name, others, offset) else { throw missing(name) }
        return value
    }

    /// A time at an offset of so many seconds east of GMT, or nil.
    public func timeIfPresent(_ name: String, _ others: String..., offset: Int) throws(ReplyError) -> WallTime? {
        try optional(try wallTime(name, others, offset))
    }

    /// A required day.
    public func date(_ name: String, _ others: String...) throws(ReplyError) -> WallDate {
        guard let value = try wallDate(name, others) else { throw missing(name) }
        return value
    }

    /// A day, or nil.
    public func dateIfPresent(_ name: String, _ others: String...) throws(ReplyError) -> WallDate? {
        try optional(try wallDate(name, others))
    }

    func wholeNumber(_ name: String, _ others: [String]) throws(ReplyError) -> Int? {
        guard let text = try scalar(name, others, "a whole number") else { return nil }
        guard let value = WireForm<Int>.whole(text) else { throw expected("a whole number", name) }
        return value
    }

    func truth(_ name: String, _ others: [String]) throws(ReplyError) -> Bool? {
        guard let value = try findNonEmpty(name, others) else { return nil }
        guard let flag = WireForm<Bool>.truth(value) else { throw expected("true or false", name) }
        return flag
    }

    func decimalText(_ name: String, _ others: [String]) throws(ReplyError) -> DecimalText? {
        guard let text = try scalar(name, others, "a decimal number") else { return nil }
        guard let value = DecimalText(text) else { throw expected("a decimal number", name) }
        return value
    }

    func amount(
        _ name: String, _ others: [String], _ currency: String, _ scale: Int
    ) throws(ReplyError) -> Money? {
        guard let text = try scalar(name, others, "an amount") else { return nil }
        guard let value = try? Money(reply: text, currency: currency, scale: scale) else {
            throw expected("an amount", name)
        }
        return value
    }

    func wallDate(_ name: String, _ others: [String]) throws(ReplyError) -> WallDate? {
        guard let text = try scalar(name, others, "a day") else { return nil }
        guard let value = WallDate(text) else { throw expected("a day, yyyy-MM-dd", name) }
        return value
    }

    func wallTime(_ name: String, _ others: [String], _ offset: Int) throws(ReplyError) -> WallTime? {
        guard let text = try scalar(name, others, "a time") else { return nil }
        guard let value = WallTime(text, offset: offset) else { throw expected("a time, yyyy-MM-dd HH:mm:ss", name) }
        return value
    }
}
