extension RequestWriter {
    /// An amount with a range, as the text it was built from.
    public mutating func amount<Amount: BoundedAmount>(_ name: String, _ value: Amount?, space: String? = nil) {
        string(name, value?.money.text, space: space)
    }

    /// An amount without quotation marks, as exact as the text it was built from.
    @inline(never)
    public mutating func amountNumber<Amount: BoundedAmount>(_ name: String, _ value: Amount?, space: String? = nil) {
        json(name, value.map { .number(JSONNumber(valid: $0.money.text)) }, space: space)
    }

    /// An amount of a structure that may be from a reply, held against the limits of what is sent: outside of them the
    /// request is not sent.
    public mutating func bounded<Amount: BoundedAmount>(_ name: String, _ value: Money?, as: Amount.Type) -> Amount? {
        guard let value else { return nil }
        do { return try Amount(keeping: value) } catch {
            violations += error.violations.map { Violation(fields: [name], rule: $0.rule, message: $0.message) }
            return nil
        }
    }

    /// The same of a list.
    public mutating func bounded<Amount: BoundedAmount>(
        _ name: String, _ values: [Money]?, as type: Amount.Type
    ) -> [Amount]? {
        values.map { values in values.compactMap { bounded(name, $0, as: type) } }
    }

    /// An amount, as the text it was built from.
    public mutating func money(_ name: String, _ value: Money?, space: String? = nil) {
        string(name, value?.text, space: space)
    }

    /// A whole number.
    @inline(never)
    public mutating func integer(_ name: String, _ value: Int?, space: String? = nil) {
        json(name, value.map { .number(JSONNumber($0)) }, space: space)
    }

    /// A whole number in quotation marks.
    public mutating func integerText(_ name: String, _ value: Int?, space: String? = nil) {
        string(name, value.map { String($0) }, space: space)
    }

    /// `true` or `false`.
    @inline(never)
    public mutating func boolean(_ name: String, _ value: Bool?, space: String? = nil) {
        json(name, value.map { .boolean($0) }, space: space)
    }

    /// A decimal number in quotation marks.
    public mutating func decimal(_ name: String, _ value: DecimalText?, space: String? = nil) {
        string(name, value?.text, space: space)
    }

    /// A decimal number without quotation marks.
    @inline(never)
    public mutating func decimalNumber(_ name: String, _ value: DecimalText?, space: String? = nil) {
        json(name, value.map { .number(JSONNumber(valid: $0.text)) }, space: space)
    }

    /// A time, `yyyy-MM-dd HH:mm:ss` as the platform's clock shows it, so many seconds east of GMT.
    public mutating func time(_ name: String, _ value: OffsetDateTime?, offset: Int, space: String? = nil) {
        scalar(name, value, as: .time(offset: offset), space: space)
    }

    /// A day, `yyyy-MM-dd`.
    public mutating func date(_ name: String, _ value: LocalDate?, space: String? = nil) {
        string(name, value?.text, space: space)
    }
}
