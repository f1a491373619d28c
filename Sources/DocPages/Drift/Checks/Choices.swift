import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Sentences that ask for one of several fields, beside the rules of the spec.
struct Choices: DriftCheck {
    let kinds = ["choice-added", "choice-changed", "choice-removed"]

    func check(_ subject: DriftSubject, _ findings: inout [DriftFinding]) {
        for group in subject.groups {
            let rules = group.structure.rules.filter { $0.choice != nil }
            let onPage = (group.choices + implied(group)).map { choice in
                (Set(choice.names.map { group.structure.field(onPage: $0)?.name ?? $0 }), choice)
            }
            for (names, choice) in onPage.prefix(group.choices.count) {
                let rule = rules.first { Set($0.choice?.names ?? []) == names }
                guard rule?.choice?.isExactlyOne != choice.isExactlyOne else { continue }
                findings.append(added(choice, rule, group, subject))
            }
            for rule in rules where isFromPage(rule, group, subject) {
                guard let names = rule.choice?.names, !onPage.contains(where: { $0.0 == Set(names) }) else { continue }
                findings.append(
                    subject.finding(
                        "choice-removed", .worthKnowing, group.subject(names.joined(separator: "+")),
                        "the page no longer says that one of \(names.joined(separator: ", ")) must be given",
                        page: group.place, spec: rule.range, specSays: "one of \(names.joined(separator: ", "))"))
            }
        }
    }

    /// Required where another is absent: one of the two must be given.
    private func implied(_ group: DriftSubject.FieldGroup) -> [Limits.Choice] {
        group.pageFields.flatMap { field in
            field.limits.requiredWhen.compactMap { rule in
                guard let condition = rule.conditions.first, rule.conditions.count == 1, condition.values.isEmpty,
                    condition.isNegated
                else { return nil }
                return Limits.Choice(names: [condition.field, field.name.value], isExactlyOne: false)
            }
        }
    }

    private func isFromPage(_ rule: Sourced<FieldRule>, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject)
        -> Bool
    {
        if let evidence = rule.evidence { return Optional(evidence).isPage }
        return (rule.choice?.names ?? []).allSatisfy { group.structure.field(named: $0)?.evidence.isPage ?? false }
    }

    private func added(
        _ choice: Limits.Choice, _ rule: Sourced<FieldRule>?, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject
    ) -> DriftFinding {
        let names = choice.names.joined(separator: ", ")
        let first = group.pageFields.first { choice.names.contains($0.name.value) }
        let says = "\(choice.isExactlyOne ? "exactly" : "at least") one of \(names)"
        let isLess = rule != nil && !choice.isExactlyOne
        return subject.finding(
            rule == nil ? "choice-added" : "choice-changed", isLess ? .worthKnowing : .breaking,
            group.subject(choice.names.joined(separator: "+")),
            "the page asks for \(says), \(rule == nil ? "which no rule of the spec says" : "and the spec for another number")",
            page: first?.description?.place ?? first?.name.place, spec: rule?.range ?? group.structure.range,
            pageSays: says, specSays: rule?.choice.map { $0.isExactlyOne ? "exactly one" : "at least one" } ?? "")
    }
}
