/// How much a finding weighs. Only errors stop the way from spec to code.
package enum Severity: String, Sendable { case error, warning, note }

/// One finding, with its place and a stable name.
///
/// The message says what is wrong and then what was expected; the hint says what to do about it.
package struct Diagnostic: Hashable, Sendable {
    /// A second place that explains the finding, such as the first of two equal keys.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var range: SourceRange?

        package init(message: String, range: SourceRange?) {
            self.message = message
            self.range = range
        }
    }

    package var severity: Severity
    /// The kind of finding in kebab-case. It is API: people suppress and search by it.
    package var id: String
    package var message: String
    package var range: SourceRange?
    package var hint: String?
    package var notes: [Note]

    package init(
        _ severity: Severity = .error, id: String, _ message: String, at range: SourceRange?, hint: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.range = range
        self.hint = hint
        self.notes = notes
    }
}
