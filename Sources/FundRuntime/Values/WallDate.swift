/// A day as the platform writes it, `yyyy-MM-dd`, by the calendar of the zone that its specification names.
public struct WallDate: Hashable, Sendable, CustomStringConvertible {
    /// From 1 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// The day a text spells; nil unless it is exactly `yyyy-MM-dd` and exists.
    public init?(_ text: String) {
        // A day exists when its midnight does.
        guard text.utf8.count == 10, WallTime("\(text) 00:00:00", offset: 0) != nil else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
    }

    /// The day of a clock; nil for one that the calendar does not have.
    init?(_ fields: CivilTime.Fields) {
        guard CivilTime.seconds(fields) != nil else { return nil }
        (year, month, day) = (fields.year, fields.month, fields.day)
    }

    var fields: CivilTime.Fields { CivilTime.Fields(year: year, month: month, day: day) }

    /// `yyyy-MM-dd`.
    public var text: String {
        String(CivilTime.text(fields).prefix(10))
    }

    /// The same as the text.
    public var description: String { text }
}
