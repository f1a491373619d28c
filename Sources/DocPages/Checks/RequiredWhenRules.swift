import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Sentences that make a field required, beside the rules of the spec.
struct RequiredWhenRules: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] { subject.pairs.flatMap { findings(of: $0, subject) } }

    private func findings(of pair: FieldPair, _ subject: DriftSubject) -> [DriftFinding] {
        let onPage = Set(pair.page.limits.requiredWhen.flatMap { texts(of: $0, pair, subject) })
        let rules = pair.structure.rules.filter { $0.requiredFields.contains(pair.spec.name) }
        let inSpec = Set(rules.compactMap(\.conditionText))
        let added = onPage.subtracting(inSpec).sorted().map { rule in
            subject.finding(
                "rule-added", .error, pair, "'\(pair.name)' is required when \(rule), which no rule of the spec says",
                spec: rules.first?.range, pageSays: "required when \(rule)",
                specSays: inSpec.sorted().joined(separator: ", "))
        }
        // A requirement that is now unconditional is the other check's.
        guard pair.page.required.value != .yes else { return added }
        let removed = rules.filter { ($0.evidence ?? pair.spec.evidence).isPage }
        return added
            + removed.compactMap { rule in
                guard let text = rule.conditionText, !onPage.contains(text) else { return nil }
                return subject.finding(
                    "rule-removed", .warning, pair,
                    "the page no longer says that '\(pair.name)' is required when \(text)", spec: rule.range,
                    pageSays: onPage.sorted().joined(separator: ", "), specSays: "required when \(text)")
            }
    }

    /// A rule of the page in the words that rules of a spec have; several where it holds for several values.
    private func texts(of rule: Limits.RequiredWhen, _ pair: FieldPair, _ subject: DriftSubject) -> [String] {
        let parts = rule.conditions.map { texts(of: $0, pair.structure, subject) }
        guard let only = parts.first, let condition = rule.conditions.first, parts.count == 1 else {
            return [parts.map { $0.joined(separator: "|") }.joined(separator: " & ")]
        }
        // Required when another is absent: one of the two must be given.
        if condition.values.isEmpty, condition.isNegated {
            let names = Set([pair.spec.name, pair.structure.field(onPage: condition.field)?.name ?? condition.field])
            if pair.structure.rules.contains(where: { $0.choice.map { Set($0.names) == names } ?? false }) { return [] }
        }
        return only
    }

    private func texts(
        of condition: Limits.RequiredWhen.Condition, _ structure: Structure, _ subject: DriftSubject
    ) -> [String] {
        let field = structure.field(onPage: condition.field)
        let name = field?.name ?? condition.field
        if condition.values.isEmpty { return ["\(name) \(condition.isNegated ? "absent" : "present")"] }
        guard condition.isNegated else { return condition.values.map { "\(name)=\($0)" } }
        // Not one of some values is one of the others, where the spec knows them.
        let values = field?.type.shape.flatMap { subject.model[$0].enumValues }?.map(\.wire.value) ?? []
        let others = values.filter { !condition.values.contains($0) }
        return others.isEmpty ? [condition.text] : others.map { "\(name)=\($0)" }
    }
}
