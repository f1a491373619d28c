import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Enumerated values of request fields.
struct EnumeratedValues: DriftCheck {
    let kinds = ["value-added", "value-removed", "values-added", "values-gone"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs { check(pair, group, subject, &findings) }
        }
    }

    private func check(
        _ pair: DriftSubject.FieldPair, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject,
        _ findings: inout [DriftFinding]
    ) {
        let name = pair.page.name.value
        let place = pair.page.description?.place ?? pair.page.name.place
        let onPage = pair.page.limits.values.map(\.value)
        let shape = pair.spec.type.shape.map { subject.model[$0] }
        guard let shape, let values = shape.enumValues else {
            guard !onPage.isEmpty, pair.spec.type == .scalar(.string) else { return }
            findings.append(
                subject.finding(
                    "values-added", .worthKnowing, group.subject(name),
                    "the page enumerates the values of '\(name)', the spec does not",
                    page: place, spec: pair.spec.range, pageSays: onPage.joined(separator: ", "), specSays: "any string"
                ))
            return
        }
        let inSpec = values.map(\.wire.value)
        if onPage.isEmpty {
            guard pair.page.description != nil, shape.evidence.isPage else { return }
            findings.append(
                subject.finding(
                    "values-gone", .worthKnowing, group.subject(name),
                    "the page no longer enumerates the values of '\(name)'",
                    page: place, spec: shape.name.range, specSays: inSpec.joined(separator: ", ")))
            return
        }
        compare(onPage, values, shape, pair, group, subject, &findings)
    }

    private func compare(
        _ onPage: [String], _ values: [EnumValue], _ shape: Shape, _ pair: DriftSubject.FieldPair,
        _ group: DriftSubject.FieldGroup, _ subject: DriftSubject, _ findings: inout [DriftFinding]
    ) {
        let name = pair.page.name.value
        let place = pair.page.description?.place ?? pair.page.name.place
        let inSpec = values.map(\.wire.value)
        for value in onPage where !inSpec.contains(value) {
            findings.append(
                subject.finding(
                    "value-added", .worthKnowing, group.subject(name) + "=" + value,
                    "the value \(value) of '\(name)' is not in the spec",
                    page: place, spec: shape.name.range, pageSays: value, specSays: inSpec.joined(separator: ", ")))
        }
        for value in values where !onPage.contains(value.wire.value) {
            findings.append(
                subject.finding(
                    "value-removed", .breaking, group.subject(name) + "=" + value.wire.value,
                    "the value \(value.wire.value) of '\(name)' is no longer on the page", page: place,
                    spec: value.wire.range,
                    pageSays: onPage.joined(separator: ", "), specSays: value.wire.value))
        }
    }
}
