/// How a time or a day is written on the wire.
package enum TimeFormat: String, CaseIterable, Sendable {
    case usual = "yyyy-MM-dd HH:mm:ss"
    case milliseconds = "yyyy-MM-dd HH:mm:ss.SSS"
    case minutes = "yyyy-MM-dd HH:mm"
    case compact = "yyyyMMddHHmmss"
    case slashes = "yyyy/MM/dd HH:mm:ss"
    case local = "yyyy-MM-ddTHH:mm:ss"
    /// With the offset from GMT behind it.
    case rfc3339
    case unixSeconds
    case unixMilliseconds
    case usualDay = "yyyy-MM-dd"
    case compactDay = "yyyyMMdd"
    case slashesDay = "yyyy/MM/dd"

    /// Whether it tells a day and no time.
    package var isDay: Bool { [.usualDay, .compactDay, .slashesDay].contains(self) }

    /// Whether it is a number that counts from 1970 on.
    package var isUnix: Bool { self == .unixSeconds || self == .unixMilliseconds }

    /// Whether it is what is meant where nothing is stated.
    package var isUsual: Bool { self == .usual || self == .usualDay }

    /// The letters that stand for digits, and what is between them; nil where there are none.
    package var pattern: String? { self == .rfc3339 || isUnix ? nil : rawValue }

    /// Whether the specification must say the zone, since the text does not.
    package var needsZone: Bool { pattern != nil }

    /// The formats of times, or of days.
    package static func known(forDays: Bool) -> [TimeFormat] { allCases.filter { $0.isDay == forDays } }
}
