/// How much a finding weighs.
///
/// Only errors stop the way from spec to code.
package enum Severity: String, Sendable { case error, warning, note }

/// One finding, with its place and a stable name.
///
/// The message says what is wrong and then what was expected; the hint says what to do about it.
package struct Diagnostic: Hashable, Sendable {
    /// A second place that explains the finding, such as the first of two equal keys.
    package struct Note: Hashable, Sendable {
        /// What the place has to do with the finding.
        package var message: String
        /// The place, if there is one.
        package var range: SourceRange?

        /// A note at a place.
        package init(message: String, range: SourceRange?) {
            self.message = message
            self.range = range
        }
    }

    /// How much it weighs.
    package var severity: Severity
    /// The kind of finding in kebab-case.
    ///
    /// It is API: people suppress and search by it.
    package var id: String
    /// What is wrong, then what was expected, in one line.
    package var message: String
    /// The exact place; `nil` when there is none.
    package var range: SourceRange?
    /// What to do about it, if that is known.
    package var hint: String?
    /// Other places that explain it.
    package var notes: [Note]

    /// A finding, by default an error.
    package init(
        _ severity: Severity = .error, id: String, _ message: String, at range: SourceRange?, hint: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.id = id
        self.message = message.shortened
        self.range = range
        self.hint = hint?.shortened
        self.notes = notes
    }
}

extension String {
    /// A text without its middle where it is longer than anybody reads: a spec may hold a value of many megabytes.
    fileprivate var shortened: String {
        guard utf8.count > 2000 else { return self }
        return "\(prefix(1000)) … \(suffix(300))"
    }
}
