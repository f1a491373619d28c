import SpecDiagnostics

/// Whether a text is a day that the calendar has, written like 2020-09-18.
func isCalendarDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    let numbers = parts.compactMap { part in
        part.utf8.allSatisfy(\.isASCIIDigit) ? Int(part) : nil
    }
    guard numbers.count == 3, (1...12).contains(numbers[1]) else { return false }
    let (year, month) = (numbers[0], numbers[1])
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...days).contains(numbers[2])
}

extension Diagnostic {
    static func malformedDay(_ text: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "malformed-date", "'\(text.value)' is no day of the calendar", at: text.range,
            hint: "write year, month and day like 2020-09-18")
    }
}
