import CodeTemplates
import SpecDiagnostics
import SpecLanguage
import SpecModel

/// Plans what an initialiser checks of several fields together.
struct RuleBuilder {
    /// The fields of the structure that the rules are about.
    let fields: [NamedField]

    func plan(_ rule: FieldRule) -> RulePlan {
        let labels = rule.demand.fields.map { name in field(name.value)?.label ?? .literal(name.value) }
        let terms = ListItem.list(rule.demand.fields.map { presence(of: $0.value) })
        var plan = RulePlan(
            id: .literal(rule.id.value), isConditional: rule.condition != nil, required: [], forbidden: [],
            fields: ListItem.list(labels), message: .literal(Self.message(of: rule)))
        switch rule.condition {
        case nil: break
        case .present(let name): plan.present = presence(of: name.value)
        case .equals(let name, let value):
            let field = field(name.value)
            plan.equals = EqualityPlan(
                name: field?.name ?? "", isRequired: field?.field.isRequired == true, value: .literal(value.value))
        }
        switch rule.demand {
        case .require: plan.required = terms
        case .forbid: plan.forbidden = terms
        case .atLeastOne: plan.choice = ChoicePlan(terms: terms, isExclusive: false)
        case .exactlyOne: plan.choice = ChoicePlan(terms: terms, isExclusive: true)
        case .match(let name, let pattern):
            plan.match = field(name.value).map {
                MatchPlan(name: $0.name, label: $0.label, pattern: .literal(pattern.value))
            }
        }
        return plan
    }

    private func field(_ name: String) -> NamedField? { fields.first { $0.field.name == name } }

    /// An empty text says as little as a missing one.
    private func presence(of name: String) -> TemplateText {
        guard let named = field(name) else { return "false" }
        return named.field.type == .scalar(.string) ? "\(named.name)?.isEmpty == false" : "\(named.name) != nil"
    }

    /// What is said behind the names of the rule's fields.
    private static func message(of rule: FieldRule) -> String {
        let condition =
            switch rule.condition {
            case nil: ""
            case .present(let field): "when \(field.value) is given"
            case .equals(let field, let value): "when \(field.value) is \(value.value)"
            }
        return switch rule.demand {
        case .require(let names): "\(names.count == 1 ? "is" : "are") required \(condition)"
        case .forbid(let names): "\(names.count == 1 ? "is" : "are") not allowed \(condition)"
        case .atLeastOne: "are all missing: at least one is required"
        case .exactlyOne: "exclude each other: exactly one is required"
        case .match: condition
        }
    }
}
