import SpecDiagnostics

/// What the page leaves open because it, or the copy of it, is damaged.
struct PageDoubts: DriftCheck {
    let kinds = ["page-columns-run-together", "page-required-unknown"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        var seen: Set<String> = []
        for doubt in subject.facts.doubts where seen.insert(doubt.id).inserted {
            let place = doubt.range.map { PagePlace(range: $0) }
            findings.append(subject.finding(doubt.id, .cosmetic, "parameters", doubt.message, page: place, spec: nil))
        }
    }
}
