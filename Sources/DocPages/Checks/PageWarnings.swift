import SpecDiagnostics

/// What the page leaves open because it, or the copy of it, is damaged.
struct PageWarnings: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        var seen: Set<String> = []
        return subject.facts.warnings.filter { seen.insert($0.id).inserted }.map { warning in
            subject.finding(
                warning.id, .info, "parameters", warning.message, page: warning.range.map { PagePlace(range: $0) })
        }
    }
}
