import SpecDiagnostics

extension Document {
    /// How a time or a day is written on the wire.
    package enum TimeFormat: String, CaseIterable, Sendable {
        case usual = "yyyy-MM-dd HH:mm:ss"
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

        /// The letters that stand for digits, and what stands between them; nil where there are none.
        package var pattern: String? { self == .rfc3339 || isUnix ? nil : rawValue }

        /// The formats of times, or of days.
        package static func known(forDays: Bool) -> [TimeFormat] { allCases.filter { $0.isDay == forDays } }
    }
}

extension Document.TimeFormat {
    /// Reads `format`.
    static func read(_ map: inout MappingReader) -> Fact<Self>? {
        guard let word = map.textFact("format") else { return nil }
        if let format = Self(rawValue: word.value) { return Fact(format, at: word.range, by: word.by) }
        map.report(.unknownFormat(word.value, at: word.range))
        return nil
    }

    /// The formats that go by other names elsewhere.
    fileprivate static let otherNames: [String: Self] = [
        "iso8601": .rfc3339, "iso": .rfc3339, "yyyy-mm-ddthh:mm:ssz": .rfc3339, "yyyy-mm-ddthh:mm:ssxxx": .rfc3339,
        "yyyy-mm-dd't'hh:mm:ssz": .rfc3339, "yyyy-mm-dd't'hh:mm:ssxxx": .rfc3339, "date-time": .rfc3339,
        "yyyy-mm-dd't'hh:mm:ss": .local, "timestamp": .unixMilliseconds, "unix": .unixSeconds,
        "milliseconds": .unixMilliseconds, "seconds": .unixSeconds, "date": .usualDay,
    ]
}

extension Diagnostic {
    fileprivate static func unknownFormat(_ word: String, at range: SourceRange) -> Diagnostic {
        let known = Document.TimeFormat.allCases.map(\.rawValue)
        let name = word.lowercased()
        let meant =
            Document.TimeFormat.otherNames[name]?.rawValue ?? known.first { $0.lowercased() == name }
        var problem = Diagnostic.unknownWord(word, for: "format", known: known, at: range)
        if let meant { problem.hint = "did you mean '\(meant)'?" }
        return problem
    }
}
