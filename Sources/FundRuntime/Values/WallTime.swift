public import struct Foundation.Date
public import struct Foundation.TimeInterval

/// A time as the platform writes it, `yyyy-MM-dd HH:mm:ss`, with the offset from GMT that its specification names.
///
/// The wire has no zone. The offset is part of the value, so that the instant is known without guessing.
public struct WallTime: Hashable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00:00 GMT.
    public let secondsSince1970: Int64
    /// Seconds east of GMT: 28,800 for China.
    public let offset: Int

    /// The time a text spells at an offset; nil unless it is exactly `yyyy-MM-dd HH:mm:ss` and exists.
    ///
    /// The offset must be less than a day.
    public init?(_ text: String, offset: Int) {
        let bytes = Array(text.utf8)
        guard Self.offsets.contains(offset), bytes.count == 19, let fields = Self.fields(bytes),
            let seconds = CivilTime.seconds(fields)
        else {
            return nil
        }
        self.secondsSince1970 = seconds - Int64(offset)
        self.offset = offset
    }

    /// The time of an instant at an offset, its fraction of a second dropped; nil outside the years 1 to 9999.
    public init?(_ date: Date, offset: Int) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard abs(seconds) < 1e12 else { return nil }
        self.init(secondsSince1970: Int64(seconds), offset: offset)
    }

    /// The time that many seconds after 1970-01-01 00:00:00 GMT; nil outside the years 1 to 9999.
    init?(secondsSince1970 seconds: Int64, offset: Int) {
        guard Self.offsets.contains(offset), seconds.magnitude < 1_000_000_000_000,
            1...9999 ~= CivilTime.fields(seconds + Int64(offset)).year
        else { return nil }
        self.secondsSince1970 = seconds
        self.offset = offset
    }

    /// The instant.
    public var date: Date { Date(timeIntervalSince1970: TimeInterval(secondsSince1970)) }

    /// `yyyy-MM-dd HH:mm:ss` at the offset.
    public var text: String { CivilTime.text(CivilTime.fields(secondsSince1970 + Int64(offset))) }

    /// The same as the text.
    public var description: String { text }

    /// No zone is a day away from GMT.
    private static let offsets = -86_399...86_399

    private static func fields(_ bytes: [UInt8]) -> CivilTime.Fields? {
        for (index, separator) in zip([4, 7, 10, 13, 16], "-- ::".utf8) where bytes[index] != separator { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard 0x30...0x39 ~= byte else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
        else { return nil }
        return CivilTime.Fields(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }
}
