import SpecModel
import SpecLanguage

/// Whether a parameter must be given.
struct RequiredMarks: DriftCheck {
    let kinds = ["field-required", "field-optional", "field-conditional"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            for pair in group.pairs {
                guard let finding = check(pair, group, subject) else { continue }
                findings.append(finding)
            }
        }
    }

    private func check(_ pair: DriftSubject.FieldPair, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject)
        -> DriftFinding?
    {
        let name = pair.page.name.value
        let place = pair.page.required.place
        let spec = pair.spec.required?.range ?? pair.spec.range
        let specSays = pair.spec.isRequired ? "required" : "optional"
        switch (pair.page.required.value, pair.spec.isRequired) {
        case (.yes, false):
            return subject.finding(
                "field-required", .breaking, group.subject(name),
                "'\(name)' is required on the page and optional in the spec",
                page: place, spec: spec, pageSays: "required", specSays: specSays)
        case (.no, true):
            return subject.finding(
                "field-optional", .worthKnowing, group.subject(name),
                "'\(name)' is optional on the page and required in the spec", page: place, spec: spec,
                pageSays: "optional",
                specSays: specSays)
        case (.conditional, _):
            let hasRule = group.structure.rules.contains { $0.requiredFields.contains(pair.spec.name) }
            guard !hasRule, pair.page.limits.requiredWhen.isEmpty else { return nil }
            return subject.finding(
                "field-conditional", .worthKnowing, group.subject(name),
                "'\(name)' is required under a condition on the page, and no rule of the spec says so", page: place,
                spec: spec,
                pageSays: "conditional", specSays: specSays)
        case (.yes, true), (.no, false), (.unknown, _): return nil
        }
    }
}
