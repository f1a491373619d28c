/// What a wall clock shows, in the proleptic Gregorian calendar and without a time-zone database.
///
/// `DateFormatter` depends on locale, calendar and the zones a machine has; signatures must not.
package struct CivilTime: Hashable, Sendable {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var nanosecond = 0
}

extension CivilTime {
    /// What a clock shows that many seconds after 1970-01-01 00:00:00.
    package init(secondsSince1970 seconds: Int64) {
        let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let rest = Int(seconds - Int64(days) * 86_400)
        // Years start in March, so that the leap day is the last day of a year; eras are 400 years.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }

    /// The seconds from 1970-01-01 00:00:00; nil when there is no such day or time in the years 1 to 9999.
    package var secondsSince1970: Int64? {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= daysInMonth,
            0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second
        else { return nil }
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    private var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
