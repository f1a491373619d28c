import SpecModel
import SpecSyntax

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
        let onPage = Set(pair.page.limits.requiredWhen.flatMap { rule in
            let field = group.structure.field(onPage: rule.field)?.name ?? rule.field
            return rule.values.isEmpty ? ["\(field) present"] : rule.values.map { "\(field)=\($0)" }
        })
        let rules = group.structure.rules.filter { $0.requiredFields.contains(pair.spec.name) }
        let inSpec = Set(rules.compactMap(\.conditionText))
        let place = pair.page.description?.place ?? pair.page.name.place
        for rule in onPage.subtracting(inSpec).sorted() {
            findings.append(
                subject.finding(
                    "rule-added", .breaking, group.subject(name), "'\(name)' is required when \(rule), which no rule of the spec says",
                    page: place, spec: rules.first?.range ?? pair.spec.range, pageSays: "required when \(rule)",
                    specSays: inSpec.sorted().joined(separator: ", ")))
        }
        // A requirement that is now unconditional is the other check's.
        guard pair.page.required.value != .yes else { return }
        for rule in rules where rule.by != nil || pair.spec.evidence.isPage {
            guard let text = rule.conditionText, !onPage.contains(text) else { continue }
            findings.append(
                subject.finding(
                    "rule-removed", .worthKnowing, group.subject(name),
                    "the page no longer says that '\(name)' is required when \(text)", page: place, spec: rule.range,
                    pageSays: onPage.sorted().joined(separator: ", "), specSays: "required when \(text)"))
        }
    }
}

extension Document.FieldRule {
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
