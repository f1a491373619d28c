import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Sentences that ask for one of several fields, beside the rules of the spec.
struct Choices: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] { subject.groups.flatMap { findings(in: $0, subject) } }

    private func findings(in group: FieldGroup, _ subject: DriftSubject) -> [DriftFinding] {
        let rules = group.structure.rules.filter { $0.choice != nil }
        func names(_ choice: Limits.Choice) -> Set<String> {
            Set(choice.names.map { group.structure.field(onPage: $0)?.name ?? $0 })
        }
        let changes = group.choices.compactMap { choice -> DriftFinding? in
            let rule = rules.first { Set($0.choice?.names ?? []) == names(choice) }
            return rule?.choice?.isExactlyOne == choice.isExactlyOne ? nil : changed(choice, rule, group, subject)
        }
        let onPage = (group.choices + implied(group)).map(names)
        let removed = rules.filter { rule in
            isFromPage(rule, group) && !onPage.contains(Set(rule.choice?.names ?? []))
        }
        return changes
            + removed.map { rule in
                let names = rule.choice?.names ?? []
                return subject.finding(
                    "choice-removed", .warning, group.subject(names.joined(separator: "+")),
                    "the page no longer says that one of \(names.joined(separator: ", ")) must be given",
                    page: group.place, spec: rule.range, specSays: "one of \(names.joined(separator: ", "))")
            }
    }

    /// Required where another is absent: one of the two must be given.
    private func implied(_ group: FieldGroup) -> [Limits.Choice] {
        group.pageFields.flatMap { field in
            field.limits.requiredWhen.compactMap { rule in
                guard let condition = rule.conditions.first, rule.conditions.count == 1, condition.values.isEmpty,
                    condition.isNegated
                else { return nil }
                return Limits.Choice(names: [condition.field, field.name.value], isExactlyOne: false)
            }
        }
    }

    private func isFromPage(_ rule: Sourced<FieldRule>, _ group: FieldGroup) -> Bool {
        if let evidence = rule.evidence { return Optional(evidence).isPage }
        return (rule.choice?.names ?? []).allSatisfy { group.structure.field(named: $0)?.evidence.isPage ?? false }
    }

    private func changed(
        _ choice: Limits.Choice, _ rule: Sourced<FieldRule>?, _ group: FieldGroup, _ subject: DriftSubject
    ) -> DriftFinding {
        let says = "\(choice.isExactlyOne ? "exactly" : "at least") one of \(choice.names.joined(separator: ", "))"
        let other = rule == nil ? "which no rule of the spec says" : "and the spec for another number"
        return subject.finding(
            rule == nil ? "choice-added" : "choice-changed", rule != nil && !choice.isExactlyOne ? .warning : .error,
            group.subject(choice.names.joined(separator: "+")), "the page asks for \(says), \(other)",
            page: group.pageFields.first { choice.names.contains($0.name.value) }?.descriptionPlace,
            spec: rule?.range ?? group.structure.range, pageSays: says,
            specSays: rule?.choice.map { $0.isExactlyOne ? "exactly one" : "at least one" } ?? "")
    }
}
