import SpecDiagnostics
import SpecLanguage

/// No two rules require and forbid one field under the same condition: nothing could obey both.
struct ContradictoryRules: StructureRule {
    private struct Demanded: Hashable {
        var condition: String
        var field: String
    }

    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        var required: [Demanded: Sourced<FieldRule>] = [:]
        for rule in placed.structure.rules {
            guard case .require(let fields) = rule.demand else { continue }
            for field in fields { required[Demanded(condition: condition(of: rule), field: field.value)] = rule }
        }
        for rule in placed.structure.rules {
            guard case .forbid(let fields) = rule.demand else { continue }
            for field in fields {
                guard let other = required[Demanded(condition: condition(of: rule), field: field.value)]
                else { continue }
                diagnostics.append(.contradiction(field, rule, other))
            }
        }
    }

    private func condition(of rule: Sourced<FieldRule>) -> String {
        switch rule.condition {
        case nil: ""
        case .present(let field): field.value
        case .equals(let field, let value): "\(field.value) \(value.value)"
        }
    }
}

extension Diagnostic {
    fileprivate static func contradiction(
        _ field: Located<String>, _ rule: Sourced<FieldRule>, _ other: Sourced<FieldRule>
    ) -> Diagnostic {
        Diagnostic(
            id: "rule-unsatisfiable",
            "'\(rule.id.value)' forbids '\(field.value)' where '\(other.id.value)' requires it", at: field.range,
            hint: "remove one of them",
            notes: [.init(message: "'\(other.id.value)' is here", range: other.id.range)])
    }
}
