import SpecDiagnostics
import SpecModel
import SpecLanguage

/// Sentences that make a field required, beside the rules of the spec.
struct RequiredWhenRules: DriftCheck {
    let kinds = ["rule-added", "rule-removed"]

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
        let onPage = Set(pair.page.limits.requiredWhen.flatMap { texts(of: $0, name: pair.spec.name, group, subject) })
        let rules = group.structure.rules.filter { $0.requiredFields.contains(pair.spec.name) }
        let inSpec = Set(rules.compactMap(\.conditionText))
        let place = pair.page.description?.place ?? pair.page.name.place
        for rule in onPage.subtracting(inSpec).sorted() {
            findings.append(
                subject.finding(
                    "rule-added", .breaking, group.subject(name),
                    "'\(name)' is required when \(rule), which no rule of the spec says",
                    page: place, spec: rules.first?.range ?? pair.spec.range, pageSays: "required when \(rule)",
                    specSays: inSpec.sorted().joined(separator: ", ")))
        }
        // A requirement that is now unconditional is the other check's.
        guard pair.page.required.value != .yes else { return }
        for rule in rules where rule.evidence != nil || pair.spec.evidence.isPage {
            guard let text = rule.conditionText, !onPage.contains(text) else { continue }
            findings.append(
                subject.finding(
                    "rule-removed", .worthKnowing, group.subject(name),
                    "the page no longer says that '\(name)' is required when \(text)", page: place, spec: rule.range,
                    pageSays: onPage.sorted().joined(separator: ", "), specSays: "required when \(text)"))
        }
    }
}

extension RequiredWhenRules {
    /// A rule of the page in the words that rules of a spec have; several where it holds for several values.
    private func texts(
        of rule: Limits.RequiredWhen, name: String, _ group: DriftSubject.FieldGroup, _ subject: DriftSubject
    ) -> [String] {
        let parts = rule.conditions.map { condition -> [String] in
            let field = group.structure.field(onPage: condition.field)
            let name = field?.name ?? condition.field
            if condition.values.isEmpty { return ["\(name) \(condition.isNegated ? "absent" : "present")"] }
            guard condition.isNegated else { return condition.values.map { "\(name)=\($0)" } }
            // Not one of some values is one of the others, where the spec knows them.
            let values = field?.type.shape.flatMap { subject.model[$0].enumValues }?.map(\.wire.value) ?? []
            let others = values.filter { !condition.values.contains($0) }
            return others.isEmpty ? [condition.text] : others.map { "\(name)=\($0)" }
        }
        guard let only = parts.first, parts.count == 1 else {
            return [parts.map { $0.joined(separator: "|") }.joined(separator: " & ")]
        }
        // Required when another is absent: one of the two must be given.
        if let condition = rule.conditions.first, condition.values.isEmpty, condition.isNegated {
            let pair = Set([name, group.structure.field(onPage: condition.field)?.name ?? condition.field])
            if group.structure.rules.contains(where: { $0.choice.map { Set($0.names) == pair } ?? false }) { return [] }
        }
        return only
    }
}

extension FieldRule {
    /// The fields of which one must be given, and whether only one may.
    var choice: (names: [String], isExactlyOne: Bool)? {
        switch demand {
        case .atLeastOne(let fields): (fields.map(\.value), false)
        case .exactlyOne(let fields): (fields.map(\.value), true)
        default: nil
        }
    }

    /// The fields it requires.
    var requiredFields: [String] {
        if case .require(let fields) = demand { fields.map(\.value) } else { [] }
    }

    /// Its condition as `field=VALUE`.
    var conditionText: String? {
        switch condition {
        case .equals(let field, let value): "\(field.value)=\(value.value)"
        case .present(let field): "\(field.value) present"
        case nil: nil
        }
    }
}
