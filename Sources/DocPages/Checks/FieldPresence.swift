import SpecDiagnostics
import SpecModel

/// Parameters and fields of objects that only one side has.
struct FieldPresence: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let fields = subject.request.fields
        if !subject.facts.hasParameterTable, !fields.isEmpty {
            return [
                subject.finding(
                    "parameters-missing", .warning, "parameters",
                    "the page has no table of parameters that can be read", spec: subject.request.range,
                    specSays: "\(fields.count) fields")
            ]
        }
        return subject.groups.flatMap { group in
            group.added.map { added($0, group, subject) } + group.removed.map { removed($0, group, subject) }
        }
    }

    private func added(_ field: ParameterFact, _ group: FieldGroup, _ subject: DriftSubject) -> DriftFinding {
        let name = field.name.value
        let isRequired = field.required.value == .yes
        return subject.finding(
            "field-added", isRequired ? .error : .warning, group.subject(name),
            "the page has \(isRequired ? "the required" : "the") field '\(name)', the spec has not",
            page: field.name.place, spec: group.structure.range, pageSays: "\(name): \(field.type?.value.name ?? "?")")
    }

    private func removed(_ field: Field, _ group: FieldGroup, _ subject: DriftSubject) -> DriftFinding {
        subject.finding(
            "field-removed", .error, group.subject(field.name),
            "the field '\(field.name)' of the spec is not on the page",
            page: group.pageFields.first?.name.place ?? group.place, spec: field.range, specSays: field.name)
    }
}
