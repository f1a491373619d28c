import SpecDiagnostics
import SpecLanguage

/// The texts that a time may have in a sample: exactly those that a generated client takes.
struct TimeText {
    let format: TimeFormat

    /// Whether a text is in the format, and a time of the calendar.
    func fits(_ text: String) -> Bool {
        switch format {
        case .unixSeconds, .unixMilliseconds: Int(text).map(String.init) == text
        case .rfc3339: isTimeWithOffset(text)
        default: isTime(text.utf8, Self.patternBytes(format))
        }
    }

    /// What messages say about it: a time of August 2019, as the format has it.
    var expected: String {
        switch format {
        case .unixSeconds: return "seconds since 1970, such as 1566316800"
        case .unixMilliseconds: return "milliseconds since 1970, such as 1566316800000"
        case .rfc3339: return "a time like 2019-08-21T00:00:00+08:00"
        default:
            let pairs = [
                ("yyyy", "2019"), ("MM", "08"), ("dd", "21"), ("HH", "00"), ("mm", "00"), ("ss", "00"), ("S", "0"),
            ]
            let example = pairs.reduce(format.rawValue) { $0.replacing($1.0, with: $1.1) }
            return (format.isDay ? "a date like " : "a time like ") + example
        }
    }

    private static func patternBytes(_ format: TimeFormat) -> [UInt8] { Array(format.rawValue.utf8) }

    private func isTimeWithOffset(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count > 19, isTime(bytes[..<19], Self.patternBytes(.local)) else { return false }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
            guard 1...9 ~= digits.count else { return false }
            rest = rest[digits.endIndex...]
        }
        if rest.elementsEqual("Z".utf8) { return true }
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
        return ["HH:mm", "HHmm"].contains { isTime(rest.dropFirst(), Array($0.utf8)) }
    }

    /// Whether the text has digits where the pattern has a clock's letters, its other characters elsewhere, and says a
    /// time that exists.
    private func isTime(_ text: some Collection<UInt8>, _ pattern: [UInt8]) -> Bool {
        guard text.count == pattern.count else { return false }
        var numbers: [UInt8: Int] = [:]
        for (letter, byte) in zip(pattern, text) {
            guard "yMdHmsS".utf8.contains(letter) else {
                guard letter == byte else { return false }
                continue
            }
            guard byte.isASCIIDigit else { return false }
            numbers[letter, default: 0] = numbers[letter, default: 0] * 10 + Int(byte - UInt8(ascii: "0"))
        }
        func number(_ letter: Unicode.Scalar, or other: Int) -> Int { numbers[UInt8(ascii: letter)] ?? other }
        let (year, month) = (number("y", or: 1), number("M", or: 1))
        return 1...9999 ~= year && 1...12 ~= month && 1...Self.days(month, of: year) ~= number("d", or: 1)
            && 0...23 ~= number("H", or: 0) && 0...59 ~= number("m", or: 0) && 0...59 ~= number("s", or: 0)
    }

    private static func days(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
