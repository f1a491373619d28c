import SpecDiagnostics
import SpecLanguage

extension TimeFormat {
    /// Reads `format`.
    static func read(_ map: inout MappingReader) -> Stated<TimeFormat>? {
        guard let word = map.textFact("format") else { return nil }
        if let format = word.flatMap(TimeFormat.init(rawValue:)) { return format }
        map.report(.unknownFormat(word.value, at: word.range))
        return nil
    }

    /// The formats that go by other names elsewhere.
    fileprivate static let otherNames: [String: TimeFormat] = [
        "iso8601": .rfc3339, "iso": .rfc3339, "yyyy-mm-ddthh:mm:ssz": .rfc3339, "yyyy-mm-ddthh:mm:ssxxx": .rfc3339,
        "yyyy-mm-dd't'hh:mm:ssz": .rfc3339, "yyyy-mm-dd't'hh:mm:ssxxx": .rfc3339, "date-time": .rfc3339,
        "yyyy-mm-dd't'hh:mm:ss": .local, "timestamp": .unixMilliseconds, "unix": .unixSeconds,
        "milliseconds": .unixMilliseconds, "seconds": .unixSeconds, "date": .usualDay,
    ]
}

extension Diagnostic {
    fileprivate static func unknownFormat(_ word: String, at range: SourceRange) -> Diagnostic {
        let known = TimeFormat.allCases.map(\.rawValue)
        let name = word.lowercased()
        let meant = TimeFormat.otherNames[name]?.rawValue ?? known.first { $0.lowercased() == name }
        var problem = Diagnostic.unknownWord(word, for: "format", known: known, at: range)
        if let meant { problem.hint = "did you mean '\(meant)'?" }
        return problem
    }
}
