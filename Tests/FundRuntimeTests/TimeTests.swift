import Foundation
import FundRuntime
import Testing

@Suite struct TimeTests {
    @Test func agreesWithFoundation() throws {
        var generator = SeededGenerator()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 28_800))
        for _ in 0..<5000 {
            // From 1600, where Foundation's calendar is Gregorian, to 9999.
            let seconds = Int64.random(in: -11_676_096_000...253_370_764_800, using: &generator)
            let date = Date(timeIntervalSince1970: TimeInterval(seconds))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
            let numbers = try [parts.month, parts.day, parts.hour, parts.minute, parts.second].map {
                let text = String(try #require($0))
                return text.count < 2 ? "0\(text)" : text
            }
            let year = String(try #require(parts.year))
            let text = GatewayTimestamp.text(seconds)
            #expect(
                text == "\(year)-\(numbers[0])-\(numbers[1]) \(numbers[2]):\(numbers[3]):\(numbers[4])", "\(generator)")
            let time = try #require(OffsetDateTime(text, offset: 28_800))
            #expect(time.secondsSince1970 == seconds && time.text == text && time.date == date, "\(generator)")
        }
    }

    @Test(arguments: [
        "", "2024-02-30 00:00:00", "2023-02-29 00:00:00", "1900-02-29 00:00:00", "2024-13-01 00:00:00",
        "2024-00-01 00:00:00", "2024-01-00 00:00:00", "2024-01-01 24:00:00", "2024-01-01 00:60:00",
        "2024-01-01 00:00:60", "0000-01-01 00:00:00", "2024-01-01T00:00:00", "2024-1-1 0:0:0", "2024-01-01 00:00:00 ",
        "+024-01-01 00:00:00", "２０２４-01-01", "2024-01-01 00:00:0a",
    ]) func refuses(text: String) { #expect(OffsetDateTime(text, offset: 0) == nil) }

    @Test("another byte in any place is no time", arguments: 0..<19) func refusesOtherBytes(place: Int) {
        for byte in [0x00, 0x20, 0x2D, 0x2F, 0x3A, 0x61] as [UInt8] {
            var bytes = Array("2024-10-11 12:13:14".utf8)
            guard bytes[place] != byte else { continue }
            bytes[place] = byte
            #expect(OffsetDateTime(String(decoding: bytes, as: UTF8.self), offset: 0) == nil)
        }
    }

    @Test func instantsHaveAnOffset() throws {
        let china = try #require(OffsetDateTime("2000-02-29 08:00:00", offset: 28_800))
        let greenwich = try #require(OffsetDateTime("2000-02-29 00:00:00", offset: 0))
        #expect(china.secondsSince1970 == greenwich.secondsSince1970)
        #expect(OffsetDateTime(china.date, offset: 0) == greenwich)
        #expect(OffsetDateTime(Date(timeIntervalSince1970: -0.5), offset: 0)?.text == "1969-12-31 23:59:59")
        #expect(OffsetDateTime(Date(timeIntervalSince1970: .infinity), offset: 0) == nil)
        #expect(OffsetDateTime(Date(timeIntervalSince1970: .nan), offset: 0) == nil)
        #expect(OffsetDateTime(Date(timeIntervalSince1970: 1e11), offset: .max) == nil)
    }
}
