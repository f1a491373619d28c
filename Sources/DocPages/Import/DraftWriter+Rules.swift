/// The rules that sentences say, as far as the spec language can.
extension DraftWriter {
    mutating func ruleLines(_ fields: [ParameterFact], _ choices: [Limits.Choice]) -> [String] {
        var lines = choices.map { line($0) }
        for field in fields {
            for rule in field.limits.requiredWhen {
                guard let found = self.lines(rule, of: field, among: fields) else {
                    decide(
                        "decide-rule",
                        "no rule of a spec says that '\(field.name.value)' is required when \(rule.text)",
                        at: field.descriptionPlace)
                    continue
                }
                for line in found where !lines.contains(line) { lines.append(line) }
            }
        }
        return lines.isEmpty ? [] : ["rules:"] + lines.map { "  - \($0)" }
    }

    private func line(_ choice: Limits.Choice) -> String {
        let names = choice.names.map { DraftNames.field($0) }
        let id = "one-of-" + names.map { DraftNames.wire($0) }.joined(separator: "-").replacing("_", with: "-")
        return "{id: \(id), \(choice.isExactlyOne ? "exactlyOne" : "atLeastOne"): [\(names.joined(separator: ", "))]}"
    }

    /// The rule as lines, one for each value; nil when it takes more than one condition, or a value that is not
    /// enumerated.
    private func lines(_ rule: Limits.RequiredWhen, of field: ParameterFact, among fields: [ParameterFact]) -> [String]?
    {
        guard rule.conditions.count == 1, let condition = rule.conditions.first else { return nil }
        let name = DraftNames.field(field.name.value)
        let key = DraftNames.field(condition.field)
        guard let other = fields.first(where: { DraftNames.field($0.name.value) == key }) else { return nil }
        if condition.values.isEmpty {
            // Required where another is absent: one of the two must be given.
            if condition.isNegated {
                return [line(.init(names: [condition.field, field.name.value], isExactlyOne: false))]
            }
            return [line(name, when: key, is: "present")]
        }
        let known = other.limits.values.map(\.value)
        guard condition.values.allSatisfy({ known.contains($0) }) else { return nil }
        let values = condition.isNegated ? known.filter { !condition.values.contains($0) } : condition.values
        return values.map { line(name, when: key, is: $0) }
    }

    private func line(_ name: String, when key: String, is value: String) -> String {
        let id = "\(DraftNames.wire(name))-when-\(value.lowercased())".replacing("_", with: "-")
        return "{id: \(id), when: {\(key): \(DraftNames.scalar(value))}, require: [\(name)]}"
    }
}
