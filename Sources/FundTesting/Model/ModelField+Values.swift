import FundRuntime

extension ModelField {
    /// How it is written where it is a time.
    var timeFormat: String {
        if let format { return format }
        if case .date = type { return "yyyy-MM-dd" }
        return "yyyy-MM-dd HH:mm:ss"
    }

    /// Whether a text is a time, or a day, in the format of the field.
    func isTime(_ text: String) -> Bool {
        switch timeFormat {
        case "unixSeconds", "unixMilliseconds": Int64(text) != nil
        case "rfc3339": !text.isEmpty
        case let pattern: TimePattern(pattern).read(text)?.secondsSince1970 != nil
        }
    }

    /// A time as the field has it on the wire.
    func timeText(millisecondsSince1970 milliseconds: Int64) -> String {
        let offset = offset ?? 28_800
        let clock = CivilTime(secondsSince1970: milliseconds / 1000 + Int64(offset))
        switch timeFormat {
        case "unixSeconds": return String(milliseconds / 1000)
        case "unixMilliseconds": return String(milliseconds)
        case "rfc3339":
            let utc = CivilTime(secondsSince1970: milliseconds / 1000)
            return TimePattern("yyyy-MM-ddTHH:mm:ss").text(utc) + "Z"
        case let pattern: return TimePattern(pattern).text(clock)
        }
    }

    /// The currency and the decimals of its sums.
    private var unit: (currency: String, scale: Int) {
        if case .amount(let amount) = type { return (amount.currency, amount.scale) }
        return (currency ?? "CNY", scale ?? 2)
    }

    /// The sum that a text on the wire says.
    func money(_ text: String) -> Money? {
        let (currency, scale) = unit
        guard isInMinorUnits else { return try? Money(text, currency: currency, scale: scale) }
        guard let units = Int64(text) else { return nil }
        return try? Money(minorUnits: units, currency: currency, scale: scale)
    }

    /// A sum as the field has it on the wire.
    func moneyText(_ money: Money) -> String { isInMinorUnits ? String(money.minorUnits) : money.text }
}
