internal import SpecDiagnostics

/// The errors that the checker found, each once, with the way that led to them.
struct TemplateReports {
    private(set) var diagnostics: [Diagnostic] = []
    /// There is an error, be it one that was reported elsewhere.
    var hasFailed = false
    private var known: Set<Key>
    /// The tags of the partials that are being checked, outermost first.
    private var including: [TemplateTag] = []

    private struct Key: Hashable {
        let range: SourceRange?
        let message: String
    }

    init(known: [Diagnostic]) {
        self.known = Set(known.map { Key(range: $0.range, message: $0.message) })
    }

    /// Begins a partial.
    mutating func enter(_ tag: TemplateTag) {
        including.append(tag)
    }

    /// Ends a partial.
    mutating func leave() {
        including.removeLast()
    }

    /// Reports an error, unless the same was said of the same place.
    mutating func add(_ error: TemplateError, at range: SourceRange?) {
        hasFailed = true
        guard known.insert(Key(range: range, message: error.message)).inserted else { return }
        let notes = including.reversed().prefix(8).map { tag in
            Diagnostic.Note(message: "\(TemplateError.quoted(tag.name)) is included here", range: tag.range)
        }
        diagnostics.append(error.diagnostic(at: range, notes: Array(notes)))
    }
}
