/// Times with their offset, `2019-08-21T00:00:00+08:00`.
enum RFC3339 {
    private static let clock = TimePattern("yyyy-MM-ddTHH:mm:ss")
    private static let zones = [TimePattern("HH:mm"), TimePattern("HHmm")]

    /// The time a text spells; nil for other texts, and for times that no calendar has.
    ///
    /// Taken are `Z`, `+08:00` and `+0800`, and a fraction of a second of one to nine digits, which is dropped.
    static func time(_ text: String) -> OffsetDateTime? {
        var rest = text.utf8.dropFirst(19)
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isDigit)
            guard 1...9 ~= digits.count else { return nil }
            rest = rest[digits.endIndex...]
        }
        guard let clock = String(text.utf8.prefix(19)), let zone = String(rest), let offset = offset(zone) else {
            return nil
        }
        return OffsetDateTime(clock, in: Self.clock, offset: offset)
    }

    /// A time at its own offset; at GMT where that has seconds, which the form cannot say.
    ///
    /// Nil for a time whose year there is not 1 to 9999.
    static func text(_ time: OffsetDateTime) -> String? {
        guard let time = time.at(offset: time.offset % 60 == 0 ? time.offset : 0) else { return nil }
        let text = time.text(in: clock)
        guard time.offset != 0 else { return text + "Z" }
        let minutes = abs(time.offset) / 60
        return text + (time.offset < 0 ? "-" : "+") + zones[0].text(CivilTime(hour: minutes / 60, minute: minutes % 60))
    }

    /// The seconds east of GMT that a zone stands for.
    private static func offset(_ zone: String) -> Int? {
        if zone == "Z" { return 0 }
        guard let sign = zone.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let clock = zones.lazy.compactMap({ $0.read(String(decoding: zone.utf8.dropFirst(), as: UTF8.self)) })
                .first,
            clock.hour < 24, clock.minute < 60
        else { return nil }
        return (clock.hour * 3600 + clock.minute * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}
