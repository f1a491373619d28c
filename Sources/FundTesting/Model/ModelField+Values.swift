import FundRuntime

extension ModelField {
    /// Whether a text is a time, or a day, in the format of the field.
    func isTime(_ text: String) -> Bool {
        if let timePattern { return timePattern.read(text)?.secondsSince1970 != nil }
        return timeFormat == "rfc3339" ? !text.isEmpty : Int64(text) != nil
    }

    /// A time as the field has it on the wire.
    func timeText(millisecondsSince1970 milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        if let timePattern {
            return timePattern.text(CivilTime(secondsSince1970: seconds + Int64(offset ?? 28_800)))
        }
        switch timeFormat {
        case "unixSeconds": return String(seconds)
        case "unixMilliseconds": return String(milliseconds)
        default: return TimePattern("yyyy-MM-ddTHH:mm:ss").text(CivilTime(secondsSince1970: seconds)) + "Z"
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
