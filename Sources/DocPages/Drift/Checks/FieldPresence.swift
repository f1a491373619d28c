import SpecModel

/// Parameters and fields of objects that only one side has.
struct FieldPresence: DriftCheck {
    let kinds = ["field-added", "field-removed", "parameters-missing"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        if !subject.facts.hasParameterTable, !subject.request.fields.isEmpty {
            findings.append(
                subject.finding(
                    "parameters-missing", .worthKnowing, "parameters", "the page has no table of parameters that can be read",
                    page: nil, spec: subject.request.range, specSays: "\(subject.request.fields.count) fields"))
        }
        for group in subject.groups {
            for field in group.added { findings.append(added(field, group, subject)) }
            for field in group.removed { findings.append(removed(field, group, subject)) }
        }
    }

    private func added(_ field: ParameterFact, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject) -> DriftFinding {
        let name = field.name.value
        let isRequired = field.required.value == .yes
        return subject.finding(
            "field-added", isRequired ? .breaking : .worthKnowing, group.subject(name),
            "the page has \(isRequired ? "the required" : "the") field '\(name)', the spec has not", page: field.name.place,
            spec: group.structure.range, pageSays: "\(name): \(field.type?.value.name ?? "?")")
    }

    private func removed(_ field: Field, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject) -> DriftFinding {
        subject.finding(
            "field-removed", .breaking, group.subject(field.name), "the field '\(field.name)' of the spec is not on the page",
            page: group.pageFields.first?.name.place ?? group.place, spec: field.range, specSays: field.name)
    }
}
