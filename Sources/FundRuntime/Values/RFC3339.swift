/// Times with their offset, `2019-08-21T00:00:00+08:00`.
enum RFC3339 {
    private static let clock = TimePattern("yyyy-MM-ddTHH:mm:ss")

    /// The time a text spells; nil for other texts, and for times that no calendar has.
    ///
    /// Taken are `Z`, `+08:00` and `+0800`, and a fraction of a second of one to nine digits, which is dropped.
    static func time(_ text: String) -> WallTime? {
        let bytes = Array(text.utf8)
        guard bytes.count > 19, let fields = clock.fields(String(decoding: bytes[..<19], as: UTF8.self)),
            let seconds = CivilTime.seconds(fields)
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
            guard 1...9 ~= digits.count else { return nil }
            rest = rest[digits.endIndex...]
        }
        guard let offset = offset(Array(rest)) else { return nil }
        return WallTime(secondsSince1970: seconds - Int64(offset), offset: offset)
    }

    /// A time at its own offset; at GMT where that has seconds, which the form cannot say.
    ///
    /// Nil for a time whose year there is not 1 to 9999.
    static func text(_ time: WallTime) -> String? {
        let offset = time.offset % 60 == 0 ? time.offset : 0
        guard let time = WallTime(secondsSince1970: time.secondsSince1970, offset: offset) else { return nil }
        let text = clock.text(time.fields)
        guard offset != 0 else { return text + "Z" }
        let minutes = abs(offset) / 60
        let zone = TimePattern("HH:mm").text(
            CivilTime.Fields(year: 0, month: 0, day: 0, hour: minutes / 60, minute: minutes % 60))
        return text + (offset < 0 ? "-" : "+") + zone
    }

    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        guard let fields = TimePattern("HH:mm").fields(text) ?? TimePattern("HHmm").fields(text), fields.hour < 24,
            fields.minute < 60
        else { return nil }
        return (fields.hour * 3600 + fields.minute * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}
