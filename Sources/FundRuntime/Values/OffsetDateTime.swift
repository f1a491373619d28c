public import struct Foundation.Date
public import struct Foundation.TimeInterval

/// A time as the platform writes it, `yyyy-MM-dd HH:mm:ss`, with the offset from GMT that its specification names.
///
/// The wire has no zone. The offset is part of the value, so that the instant is known without guessing.
public struct OffsetDateTime: Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00:00 GMT.
    public let secondsSince1970: Int64
    /// Nanoseconds since that second, from 0 to 999,999,999.
    public let nanosecond: Int
    /// Seconds east of GMT: 28,800 for China.
    public let offset: Int

    /// The time a text spells at an offset; nil unless it is exactly `yyyy-MM-dd HH:mm:ss` and exists.
    ///
    /// The offset must be less than a day.
    public init?(_ text: String, offset: Int) { self.init(text, in: .time, offset: offset) }

    /// The time a text spells at an offset; nil unless it is exactly in the pattern and exists.
    ///
    /// A pattern has `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` and, for a fraction of a second, up to nine times `S`; anything
    /// else in it is itself. What it leaves out is 0.
    public init?(_ text: String, pattern: String, offset: Int) {
        self.init(text, in: TimePattern(pattern), offset: offset)
    }

    init?(_ text: String, in pattern: TimePattern, offset: Int) {
        guard Self.offsets.contains(offset), let clock = pattern.read(text), let seconds = clock.secondsSince1970 else {
            return nil
        }
        self.init(unchecked: seconds - Int64(offset), nanosecond: clock.nanosecond, offset: offset)
    }

    /// The time of an instant at an offset, its fraction of a second dropped; nil outside the years 1 to 9999.
    public init?(_ date: Date, offset: Int) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard abs(seconds) < 1e12 else { return nil }
        self.init(secondsSince1970: Int64(seconds), offset: offset)
    }

    /// The time that long after 1970-01-01 00:00:00 GMT, at an offset in seconds east of it; nil outside the years 1 to 9999.
    public init?(secondsSince1970 seconds: Int64, nanosecond: Int = 0, offset: Int) {
        guard Self.offsets.contains(offset), seconds.magnitude < 1_000_000_000_000,
            1...9999 ~= CivilTime(secondsSince1970: seconds + Int64(offset)).year
        else { return nil }
        self.init(unchecked: seconds, nanosecond: nanosecond, offset: offset)
    }

    private init(unchecked seconds: Int64, nanosecond: Int, offset: Int) {
        self.secondsSince1970 = seconds
        self.nanosecond = nanosecond
        self.offset = offset
    }

    /// The instant.
    public var date: Date {
        Date(timeIntervalSince1970: TimeInterval(secondsSince1970) + TimeInterval(nanosecond) / 1e9)
    }

    /// `yyyy-MM-dd HH:mm:ss` at the offset, without the fraction of a second.
    public var text: String { text(in: .time) }

    /// The text of the time at its offset; what the pattern has no letters for is left out, not rounded.
    func text(in pattern: TimePattern) -> String {
        var clock = CivilTime(secondsSince1970: secondsSince1970 + Int64(offset))
        clock.nanosecond = nanosecond
        return pattern.text(clock)
    }

    /// The same instant at another offset; nil where its year there is not 1 to 9999.
    func at(offset: Int) -> OffsetDateTime? {
        OffsetDateTime(secondsSince1970: secondsSince1970, nanosecond: nanosecond, offset: offset)
    }

    /// The same as the text.
    public var description: String { text }

    /// No zone is a day away from GMT.
    private static let offsets = -86_399...86_399

    /// The value in a response whose time could not be read.
    static let placeholder = OffsetDateTime(unchecked: 0, nanosecond: 0, offset: 0)
}
