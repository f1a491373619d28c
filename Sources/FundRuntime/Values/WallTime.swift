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
        var text = text
        let fields = text.withUTF8 { bytes in bytes.count == 19 ? bytes.baseAddress.flatMap { Self.fields($0) } : nil }
        guard Self.offsets.contains(offset), let fields, let seconds = CivilTime.seconds(fields) else { return nil }
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
    public var text: String { CivilTime.text(fields) }

    /// What a clock at the offset shows.
    var fields: CivilTime.Fields { CivilTime.fields(secondsSince1970 + Int64(offset)) }

    /// The same as the text.
    public var description: String { text }

    /// No zone is a day away from GMT.
    private static let offsets = -86_399...86_399

    /// The numbers of 19 bytes.
    private static func fields(_ bytes: UnsafePointer<UInt8>) -> CivilTime.Fields? {
        guard bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x20, bytes[13] == 0x3A, bytes[16] == 0x3A else {
            return nil
        }
        let year = number(bytes, 4)
        let (month, day) = (number(bytes + 5, 2), number(bytes + 8, 2))
        let (hour, minute, second) = (number(bytes + 11, 2), number(bytes + 14, 2), number(bytes + 17, 2))
        guard min(year, month, day) >= 0, min(hour, minute, second) >= 0 else { return nil }
        return CivilTime.Fields(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// The number that so many digits spell; -1 where one of the bytes is none.
    private static func number(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var value = 0
        var index = 0
        while index < count {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return -1 }
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return value
    }
}
