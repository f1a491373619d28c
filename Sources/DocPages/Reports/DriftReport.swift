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

    /// The findings that nothing explains.
    package var loud: [DriftFinding] { findings.filter { $0.explanation == nil } }

    /// One line, such as `7 calls: 1 breaking, 2 worth knowing, 0 cosmetic; 14 known defects`.
    package var summary: String {
        let counts = DriftFinding.Level.allCases.map { level in "\(loud.count { $0.level == level }) \(level.rawValue)"
        }
        let known = findings.count - loud.count
        return "\(calls.count) \(calls.count == 1 ? "call" : "calls"): " + counts.joined(separator: ", ")
            + "; \(known) \(known == 1 ? "known defect" : "known defects")"
    }

    func source(_ path: String) -> [UInt8]? { sources.first { $0.path == path }?.bytes }
}
