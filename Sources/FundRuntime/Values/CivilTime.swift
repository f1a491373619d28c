/// Calendar arithmetic of the proleptic Gregorian calendar, without a time-zone database.
///
/// `DateFormatter` depends on locale, calendar and the zones a machine has; signatures must not.
package enum CivilTime {
    /// The fields of a wall clock.
    package struct Fields: Hashable, Sendable {
        var year: Int
        var month: Int
        var day: Int
        var hour = 0
        var minute = 0
        var second = 0
    }

    /// What a clock shows that many seconds after 1970-01-01 00:00:00.
    package static func fields(_ seconds: Int64) -> Fields {
        let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let rest = Int(seconds - Int64(days) * 86_400)
        // Years start in March, so that the leap day is the last day of a year; eras are 400 years.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return Fields(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
            hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
    }

    /// The seconds from 1970-01-01 00:00:00 to the fields; nil when there is no such day or time.
    package static func seconds(_ fields: Fields) -> Int64? {
        guard 1...9999 ~= fields.year, 1...12 ~= fields.month, fields.day >= 1,
            fields.day <= daysInMonth(fields.month, of: fields.year),
            0...23 ~= fields.hour, 0...59 ~= fields.minute, 0...59 ~= fields.second
        else { return nil }
        let year = fields.month <= 2 ? fields.year - 1 : fields.year
        let monthFromMarch = fields.month > 2 ? fields.month - 3 : fields.month + 9
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + fields.day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        return Int64(days) * 86_400 + Int64(fields.hour * 3600 + fields.minute * 60 + fields.second)
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `yyyy-MM-dd HH:mm:ss`.
    package static func text(_ fields: Fields) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(19)
        append(fields.year, digits: 4, to: &bytes)
        for (separator, value) in [
            ("-", fields.month), ("-", fields.day), (" ", fields.hour), (":", fields.minute), (":", fields.second),
        ] as [(Unicode.Scalar, Int)] {
            bytes.append(UInt8(ascii: separator))
            append(value, digits: 2, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
        let text = String(value)
        for _ in 0..<max(0, digits - text.utf8.count) { bytes.append(0x30) }
        bytes.append(contentsOf: text.utf8)
    }
}
