import SpecDiagnostics
import SpecLanguage

/// A rule between fields names fields that exist, can fire, and can be obeyed.
struct RulesOfFields: StructureRule {
    func check(_ placed: PlacedStructure, in model: Model, _ diagnostics: inout [Diagnostic]) {
        guard placed.structure.isComplete else { return }
        var ids: Set<String> = []
        for rule in placed.structure.rules {
            if !ids.insert(rule.id.value).inserted {
                diagnostics.report(
                    id: "duplicate-definition", "rule '\(rule.id.value)' is defined twice", at: rule.id.range)
            }
            checkCondition(rule, placed, model, &diagnostics)
            if case .match(let name, let pattern) = rule.demand {
                checkMatch(name, pattern, rule, placed, &diagnostics)
            } else {
                checkDemand(rule, placed, &diagnostics)
            }
        }
    }

    private func checkCondition(
        _ rule: Sourced<FieldRule>, _ placed: PlacedStructure, _ model: Model, _ diagnostics: inout [Diagnostic]
    ) {
        switch rule.condition {
        case nil: break
        case .present(let name):
            guard let field = placed.structure.field(named: name.value) else {
                diagnostics.append(.noSuchField(name, in: placed.structure, of: placed.label))
                return
            }
            if field.isRequired {
                diagnostics.append(
                    .unsatisfiable(
                        "'\(field.name)' is always present; make the demand 'required' instead", at: name.range))
            }
        case .equals(let name, let value):
            guard let field = placed.structure.field(named: name.value) else {
                diagnostics.append(.noSuchField(name, in: placed.structure, of: placed.label))
                return
            }
            guard case .shape(let id) = field.type, let values = model[id].enumValues else {
                if field.type != .unresolved {
                    diagnostics.report(
                        id: "rule-condition", "a rule compares enum fields only; '\(field.name)' is none",
                        at: name.range)
                }
                return
            }
            guard values.contains(where: { $0.wire.value == value.value }) else {
                let known = values.map(\.wire.value)
                diagnostics.append(
                    .unsatisfiable(
                        "'\(value.value)' is not a value of \(model[id].name.value), so the rule never fires",
                        at: value.range,
                        hint: diagnostics.didYouMean(value.value, among: known)))
                return
            }
        }
    }

    /// A pattern is of a text, and of one that another field decides about: else it is beside the text itself.
    private func checkMatch(
        _ name: Located<String>, _ pattern: Located<String>, _ rule: Sourced<FieldRule>, _ placed: PlacedStructure,
        _ diagnostics: inout [Diagnostic]
    ) {
        if rule.condition == nil {
            diagnostics.report(
                id: "rule-demand", "a 'match' without 'when' holds always", at: rule.range,
                hint: "write 'pattern:' at the field '\(name.value)'")
        }
        ConstraintsFit.checkPattern(pattern.value, at: pattern.range, &diagnostics)
        guard let field = placed.structure.field(named: name.value) else {
            diagnostics.append(.noSuchField(name, in: placed.structure, of: placed.label))
            return
        }
        if field.type != .scalar(.string), field.type != .unresolved {
            diagnostics.report(
                id: "rule-demand", "'match' is for strings; '\(field.name)' is none", at: name.range,
                notes: [.init(message: "the field is here", range: field.range)])
        }
    }

    private func checkDemand(
        _ rule: Sourced<FieldRule>, _ placed: PlacedStructure, _ diagnostics: inout [Diagnostic]
    ) {
        let names: [Located<String>]
        var forbids = false
        switch rule.demand {
        case .require(let fields): names = fields
        case .match: return
        case .forbid(let fields):
            names = fields
            forbids = true
        case .atLeastOne(let fields), .exactlyOne(let fields):
            names = fields
            if rule.condition != nil {
                diagnostics.report(
                    id: "rule-condition", "'atLeastOne' and 'exactlyOne' are written without 'when'", at: rule.range)
            }
        }
        if rule.condition == nil, names.count < 2 {
            diagnostics.report(id: "rule-demand", "a rule without 'when' compares two fields or more", at: rule.range)
        }
        if names.isEmpty {
            diagnostics.append(Diagnostic(id: "rule-demand", "the rule names no field", at: rule.range))
        }
        for name in names {
            guard let field = placed.structure.field(named: name.value) else {
                diagnostics.append(.noSuchField(name, in: placed.structure, of: placed.label))
                continue
            }
            if forbids, field.isRequired {
                diagnostics.append(
                    .unsatisfiable("'\(field.name)' is required, so forbidding it can never be obeyed", at: name.range))
            } else if field.isRequired {
                diagnostics.append(
                    .unsatisfiable(
                        "'\(field.name)' is required anyway, so the rule says nothing about it", at: name.range))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func unsatisfiable(_ message: String, at range: SourceRange, hint: String? = nil) -> Diagnostic {
        Diagnostic(id: "rule-unsatisfiable", message, at: range, hint: hint)
    }
}
