import SpecDiagnostics
import SpecLanguage

extension FieldRule {
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<FieldRule>? {
        var map = MappingReader(node, of: "a rule")
        let id = map.requiredText("id")
        let isConditional = map.has("when")
        let condition = map.nested("when") { Condition($0, problems: &$1) }
        let kinds: [(key: StaticString, demand: ([Located<String>]) -> Demand)] = [
            ("require", Demand.require), ("forbid", Demand.forbid), ("atLeastOne", Demand.atLeastOne),
            ("exactlyOne", Demand.exactlyOne),
        ]
        var demands: [Demand] = []
        for (key, demand) in kinds {
            let isWritten = map.has(key)
            let fields = map.texts(key)
            if isWritten { demands.append(demand(fields)) }
        }
        demands += map.named("match") { Demand.match($0, $1, problems: &$2) }
        let by = map.text("by")
        // A pattern that is none has been reported.
        if demands.count != 1, !(demands.isEmpty && map.has("match")) { map.report(.oneDemand(at: map.range)) }
        map.finish(&problems)
        // A rule whose condition cannot be read is not a rule without a condition.
        guard let id, let demand = demands.first, !isConditional || condition != nil else { return nil }
        return Stated(FieldRule(id: id, condition: condition, demand: demand), at: node.range, by: by)
    }
}

extension FieldRule.Demand {
    fileprivate static func match(_ field: Located<String>, _ node: Node, problems: inout [Diagnostic]) -> Self? {
        guard let scalar = node.scalar else {
            problems.append(.unexpectedKind("match", expected: "a regular expression", found: node))
            return nil
        }
        return .match(field, pattern: Located(scalar.text, at: node.range))
    }
}

extension FieldRule.Condition {
    fileprivate init?(_ node: Node, problems: inout [Diagnostic]) {
        guard let entry = node.entries?.first, node.entries?.count == 1, let value = entry.value.scalar else {
            problems.append(.malformedCondition(at: node.range))
            return nil
        }
        self =
            value.text == "present" && value.style == .plain
            ? .present(field: entry.key)
            : .equals(field: entry.key, value: Located(value.text, at: entry.value.range))
    }
}

extension Diagnostic {
    fileprivate static func oneDemand(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "rule-demand",
            "a rule needs exactly one of 'require', 'forbid', 'atLeastOne', 'exactlyOne' and 'match' of one field",
            at: range)
    }

    fileprivate static func malformedCondition(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-condition", "'when' names one field", at: range,
            hint: "write {field: VALUE} for an enum field, or {field: present}")
    }
}
