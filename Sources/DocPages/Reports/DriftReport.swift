package import SpecDiagnostics

/// What a comparison found, with the texts it points into; printers turn it into text, JSON, SARIF or HTML.
package struct DriftReport: Sendable {
    /// Everything found, the explained findings included.
    package var findings: [DriftFinding]
    /// What could not be read, or only in part.
    package var problems: [Diagnostic]
    /// Pages (as UTF-8) and specs, by the paths that places use.
    package var sources: [SourceFile]
    /// The calls that were compared.
    package var calls: [String]

    package init(findings: [DriftFinding], problems: [Diagnostic], sources: [SourceFile], calls: [String]) {
        self.findings = findings
        self.problems = problems
        self.sources = sources
        self.calls = calls
    }

    /// The findings that no recorded defect explains.
    package var unexplained: [DriftFinding] { findings.filter { $0.explanation == nil } }

    /// One line, such as `7 calls: 1 error, 2 warnings, 0 info; 14 known defects`.
    package var summary: String {
        let counts = DriftFinding.Level.allCases.map { count(of: $0) }.joined(separator: ", ")
        let known = findings.count - unexplained.count
        return "\(callCount): \(counts); \(known) \(known == 1 ? "known defect" : "known defects")"
    }

    var callCount: String { "\(calls.count) \(calls.count == 1 ? "call" : "calls")" }

    /// How many findings of a level nothing explains, such as `2 warnings`.
    func count(of level: DriftFinding.Level) -> String {
        let count = unexplained.count { $0.level == level }
        return "\(count) \(level.rawValue)\(count == 1 || level == .info ? "" : "s")"
    }
}
