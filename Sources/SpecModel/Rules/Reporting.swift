import SpecDiagnostics

extension [Diagnostic] {
    /// Appends a finding, by default an error.
    mutating func report(
        _ severity: Severity = .error, id: String, _ message: String, at range: SourceRange, hint: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        append(Diagnostic(severity, id: id, message, at: range, hint: hint, notes: notes))
    }
}
