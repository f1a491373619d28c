/// Names that do not have the spelling of the page's others.
struct FieldNames: DriftCheck {
    let kinds = ["name-casing"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        let top = subject.facts.parameters.map(\.name.value)
        guard top.contains(where: { $0.contains(where: \.isUppercase) }), !top.contains(where: { $0.contains("_") }) else { return }
        for field in subject.facts.objects.flatMap(\.fields) where field.name.value.contains("_") {
            findings.append(
                subject.finding(
                    "name-casing", .cosmetic, field.name.value,
                    "'\(field.name.value)' is in snake_case among the camelCase names of the page", page: field.name.place, spec: nil,
                    pageSays: field.name.value))
        }
    }
}
