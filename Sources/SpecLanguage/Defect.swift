package import SpecDiagnostics

/// A fault of the published page, recorded once with its reason.
package struct Defect: Sendable {
    package let id: Located<String>
    package let note: String
    /// Findings of `fundgen-docs drift` that it explains, as `kind/operation/subject`; `*` stands for any part.
    package let findings: [Located<String>]

    package init(id: Located<String>, note: String, findings: [Located<String>]) {
        self.id = id
        self.note = note
        self.findings = findings
    }
}
