extension WireForm<WallTime> {
    /// A time, `yyyy-MM-dd HH:mm:ss`, at an offset of so many seconds east of GMT.
    public static func time(offset: Int) -> Self { time("yyyy-MM-dd HH:mm:ss", offset: offset) }

    /// A time in a pattern of `yyyy`, `MM`, `dd`, `HH`, `mm` and `ss`, each once, at an offset of so many seconds east of
    /// GMT; what else stands in the pattern stands for itself.
    ///
    /// A time whose year there is not 1 to 9999 is not sent.
    public static func time(_ pattern: String, offset: Int) -> Self {
        Self(
            "a time, \(pattern)", .placeholder,
            readText: { text in
                guard let seconds = TimePattern(pattern).fields(text).flatMap(CivilTime.seconds) else { return nil }
                return WallTime(secondsSince1970: seconds - Int64(offset), offset: offset)
            },
            write: { time in
                guard let time = WallTime(secondsSince1970: time.secondsSince1970, offset: offset) else { return nil }
                return .string(TimePattern(pattern).text(time.fields))
            })
    }

    /// A time with its own offset, `yyyy-MM-ddTHH:mm:ss+08:00` or with `Z` for GMT; a fraction of a second is dropped.
    public static var rfc3339: Self {
        Self("a time, yyyy-MM-ddTHH:mm:ss+08:00", .placeholder, readText: { RFC3339.time($0) }) {
            RFC3339.text($0).map { .string($0) }
        }
    }

    /// Seconds since 1970-01-01 00:00:00 GMT, as a time at an offset; written without quotation marks.
    public static func unixSeconds(offset: Int) -> Self { unix(1, offset) { .number(JSONNumber(valid: $0)) } }

    /// The same, written in quotation marks.
    public static func unixSecondsText(offset: Int) -> Self { unix(1, offset) { .string($0) } }

    /// Milliseconds since 1970-01-01 00:00:00 GMT, as a time at an offset, the fraction of a second dropped; written without
    /// quotation marks.
    public static func unixMilliseconds(offset: Int) -> Self { unix(1000, offset) { .number(JSONNumber(valid: $0)) } }

    /// The same, written in quotation marks.
    public static func unixMillisecondsText(offset: Int) -> Self { unix(1000, offset) { .string($0) } }

    private static func unix(
        _ unit: Int64, _ offset: Int, _ write: @escaping @Sendable (String) -> JSONValue
    ) -> Self {
        Self(
            unit == 1 ? "seconds since 1970" : "milliseconds since 1970", .placeholder,
            readText: { text in
                guard let count = Int64(text), String(count) == text else { return nil }
                let seconds = count / unit - (count % unit < 0 ? 1 : 0)
                return WallTime(secondsSince1970: seconds, offset: offset)
            }, write: { write(String($0.secondsSince1970 * unit)) })
    }
}

extension WireForm<WallDate> {
    /// A day, `yyyy-MM-dd`.
    public static var date: Self { date("yyyy-MM-dd") }

    /// A day in a pattern of `yyyy`, `MM` and `dd`, each once.
    public static func date(_ pattern: String) -> Self {
        Self(
            "a day, \(pattern)", .placeholder,
            readText: { TimePattern(pattern).fields($0).flatMap { WallDate($0) } },
            write: { .string(TimePattern(pattern).text($0.fields)) })
    }
}
