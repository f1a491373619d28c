/// Names that do not have the spelling of the page's others.
struct FieldNames: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        let top = subject.facts.parameters.map(\.name.value)
        guard top.contains(where: { $0.contains(where: \.isUppercase) }), !top.contains(where: { $0.contains("_") })
        else { return [] }
        let names = subject.facts.objects.flatMap(\.fields).map(\.name)
        return names.filter { $0.value.contains("_") }.map { name in
            subject.finding(
                "name-casing", .info, name, "'\(name.value)' is in snake_case among the camelCase names of the page")
        }
    }
}
