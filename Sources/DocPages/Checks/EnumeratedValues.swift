import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Enumerated values of request fields.
struct EnumeratedValues: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] { subject.pairs.flatMap { findings(of: $0, subject) } }

    private func findings(of pair: FieldPair, _ subject: DriftSubject) -> [DriftFinding] {
        let onPage = pair.page.limits.values.map(\.value)
        guard let shape = pair.spec.type.shape.map({ subject.model[$0] }), let values = shape.enumValues else {
            guard !onPage.isEmpty, pair.spec.type == .scalar(.string) else { return [] }
            return [
                subject.finding(
                    "values-added", .warning, pair,
                    "the page enumerates the values of '\(pair.name)', the spec does not",
                    pageSays: onPage.joined(separator: ", "), specSays: "any string")
            ]
        }
        let inSpec = values.map(\.wire.value)
        if onPage.isEmpty {
            guard pair.page.description != nil, shape.evidence.isPage else { return [] }
            return [
                subject.finding(
                    "values-gone", .warning, pair, "the page no longer enumerates the values of '\(pair.name)'",
                    spec: shape.name.range, specSays: inSpec.joined(separator: ", "))
            ]
        }
        func finding(_ kind: String, _ level: DriftFinding.Level, _ value: String, _ message: String) -> DriftFinding {
            var finding = subject.finding(kind, level, pair, message, spec: shape.name.range)
            finding.subject += "=" + value
            return finding
        }
        let added = onPage.filter { !inSpec.contains($0) }.map { value in
            var added = finding(
                "value-added", .warning, value, "the value \(value) of '\(pair.name)' is not in the spec")
            (added.pageSays, added.specSays) = (value, inSpec.joined(separator: ", "))
            return added
        }
        let removed = values.filter { $0.evidence.isPage && !onPage.contains($0.wire.value) }.map { value in
            let message = "the value \(value.wire.value) of '\(pair.name)' is no longer on the page"
            var removed = finding("value-removed", .error, value.wire.value, message)
            (removed.pageSays, removed.specSays) = (onPage.joined(separator: ", "), value.wire.value)
            removed.spec = value.wire.range
            return removed
        }
        return added + removed
    }
}
