extension WireFormat<OffsetDateTime> {
    /// A time, `yyyy-MM-dd HH:mm:ss`, at an offset of so many seconds east of GMT.
    public static func time(offset: Int) -> Self { time("yyyy-MM-dd HH:mm:ss", .time, offset) }

    /// A time in a pattern of `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` and up to nine times `S` for a fraction of a second, each
    /// once, at an offset of so many seconds east of GMT; what else is in the pattern is itself.
    ///
    /// What the pattern leaves out is 0 in a reply, and cut off, not rounded, in a request. A time whose year there is not 1
    /// to 9999 is not sent.
    public static func time(_ pattern: String, offset: Int) -> Self { time(pattern, TimePattern(pattern), offset) }

    private static func time(_ name: String, _ pattern: TimePattern, _ offset: Int) -> Self {
        Self(
            "a time, \(name)", .placeholder, readText: { OffsetDateTime($0, in: pattern, offset: offset) },
            write: { $0.at(offset: offset).map { .string($0.text(in: pattern)) } })
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
                guard let count: Int64 = whole(text) else { return nil }
                return OffsetDateTime(secondsSince1970: count / unit - (count % unit < 0 ? 1 : 0), offset: offset)
            }, write: { write(String($0.secondsSince1970 * unit)) })
    }
}

extension WireFormat<LocalDate> {
    /// A day, `yyyy-MM-dd`.
    public static var date: Self { date("yyyy-MM-dd", .date) }

    /// A day in a pattern of `yyyy`, `MM` and `dd`, each once.
    public static func date(_ pattern: String) -> Self { date(pattern, TimePattern(pattern)) }

    private static func date(_ name: String, _ pattern: TimePattern) -> Self {
        Self(
            "a day, \(name)", .placeholder, readText: { LocalDate($0, in: pattern) },
            write: { .string($0.text(in: pattern)) })
    }
}
