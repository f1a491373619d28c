extension [Diagnostic] {
    /// Whether any finding is an error.
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// The findings by file, place and id, the same for every order they were found in.
    ///
    /// Findings without a place come first, then those of a file as a whole before those in its text.
    package func sortedByPlace() -> [Diagnostic] { sorted { $0.precedes($1) } }
}

extension Diagnostic {
    fileprivate func precedes(_ other: Diagnostic) -> Bool {
        switch (range, other.range) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (let mine?, let others?) where mine != others:
            if mine.file != others.file { return mine.file < others.file }
            return (mine.start, mine.end) < (others.start, others.end)
        default: break
        }
        return (id, message, severity.rawValue, hint ?? "") < (
            other.id, other.message, other.severity.rawValue, other.hint ?? ""
        )
    }
}
