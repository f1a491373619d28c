extension [Diagnostic] {
    /// More findings than this are counted and not shown.
    package static let maximumShown = 1000

    /// The findings to show: all, or the first ones and one that says how many more there are.
    package var shown: [Diagnostic] {
        guard count > Self.maximumShown else { return self }
        let rest = self[Self.maximumShown...]
        return prefix(Self.maximumShown) + [.more(rest.count, errors: rest.count { $0.severity == .error })]
    }

    /// Whether any finding is an error.
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// The findings by file, place and id, the same for every order they were found in.
    ///
    /// Findings without a place come first, then those of a file as a whole before those in its text.
    package func sortedByPlace() -> [Diagnostic] { sorted { $0.precedes($1) } }
}

extension Diagnostic {
    fileprivate static func more(_ count: Int, errors: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "more-findings",
            "and \(count) more, of which \(errors) \(errors == 1 ? "is an error" : "are errors")",
            at: nil, hint: "one mistake is often the cause of many findings: mend the first ones and run again")
    }

    fileprivate func precedes(_ other: Diagnostic) -> Bool {
        switch (range, other.range) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (let mine?, let others?) where mine != others:
            if !mine.isInFile(of: others) { return mine.file < others.file }
            return (mine.start, mine.end) < (others.start, others.end)
        default: break
        }
        return (id, message, severity.rawValue, hint ?? "") < (
            other.id, other.message, other.severity.rawValue, other.hint ?? ""
        )
    }
}
