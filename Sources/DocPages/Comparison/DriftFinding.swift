package import SpecDiagnostics

/// One way in which a page and its spec differ.
package struct DriftFinding: Sendable {
    /// How much a difference matters to those who call.
    package enum Level: String, Sendable, CaseIterable {
        /// A call that was right is refused, or means something else.
        case error
        /// Nothing breaks, but a person should look.
        case warning
        /// A fault of the page itself.
        case info

        /// How diagnostics say it.
        package var severity: Severity {
            switch self {
            case .error: .error
            case .warning: .warning
            case .info: .note
            }
        }
    }

    /// The kind of difference in kebab-case; it is API.
    package var kind: String
    package var level: Level
    /// The call's name, such as `cloud.fund.b2cRedPacket.send`.
    package var api: String
    /// What the difference is about, such as `payee.identity_type`.
    package var subject: String
    package var message: String
    package var page: PagePlace
    package var spec: SourceRange?
    /// What either side says, for people to compare.
    package var pageSays: String
    package var specSays: String
    /// The note of the recorded defect that explains it; such a finding is not counted.
    package var explanation: String?

    /// `kind/operation/subject`: the same from run to run, whatever moved on the page.
    package var fingerprint: String { "\(kind)/\(api.split(separator: ".").last ?? "")/\(subject)" }

    /// As a diagnostic at the page's place, with the spec's place as a note.
    package var diagnostic: Diagnostic {
        let says = "the spec says: \(specSays.isEmpty ? "nothing" : specSays)"
        return Diagnostic(
            level.severity, id: kind, "\(api): \(message)", at: page.range,
            hint: level == .info
                ? "a known defect of the page is recorded in the spec with 'findings: [\(fingerprint)]'" : nil,
            notes: spec.map { [.init(message: says, range: $0)] } ?? [])
    }
}
